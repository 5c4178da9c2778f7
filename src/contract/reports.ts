import { z } from 'zod'
import { fileEndpoint, xlsxMediaType } from './endpoint.ts'
import { plainDate } from './fields.ts'

const cutOffQuery = z.object({ asOf: plainDate.optional() })

export const downloadAgencyReport = fileEndpoint({
  id: 'reports.agency',
  method: 'GET',
  path: '/api/reports/agency/:file',
  summary: "One agency's workbook; file is `<agencyId>.xlsx`",
  query: cutOffQuery,
  mediaType: xlsxMediaType,
})

export const downloadCityReport = fileEndpoint({
  id: 'reports.city',
  method: 'GET',
  path: '/api/reports/city.xlsx',
  summary: "The city's workbook",
  query: cutOffQuery,
  mediaType: xlsxMediaType,
})

export const downloadAgencyReports = fileEndpoint({
  id: 'reports.agencies',
  method: 'GET',
  path: '/api/reports/agencies.zip',
  summary: "Every agency's workbook",
  query: cutOffQuery,
  mediaType: 'application/zip',
})
