import type { reports as indonesian } from '../id/reports.ts'
import type { Translated } from '../shape.ts'

export const reports = {
  title: 'Reports',
  heading: 'Reports ready to send, data as of {{date}}',
  lead: 'Every workbook has letterhead, signature block and notes, and the same totals as the screen.',
  agency: {
    title: 'Agency report',
    titleOf: 'Report of {{agency}}',
    about: 'To be signed by the secretary and sent to the mayor.',
    sheets: 'Cover letter · Summary · Not participating · Participating · Notes',
    choose: 'Choose an agency',
    action: 'Download report',
  },
  city: {
    title: 'City summary',
    about: 'One workbook for the whole city, all agencies side by side.',
    sheets: 'Summary · By agency · Agencies at zero · UCJ coverage · Notes',
    action: 'Download city summary',
  },
  zip: {
    title: 'All agency reports',
    about: 'One zip file with the workbook of every agency, ready to hand out.',
    sheets: 'The same as the agency report, one file for each agency',
    action: 'Download all (zip)',
  },
  list: {
    title: 'List of those not yet participating',
    about: 'Name, NIP, position and reason of everyone who does not yet sponsor a worker.',
    aboutOf: 'Name, NIP, position and reason of everyone of {{agency}} who does not yet sponsor a worker.',
    sheets: 'As many rows as on the screen; can be filtered first',
    action: 'Download Excel',
    csv: 'Download CSV',
    filter: 'Filter first',
  },
  progress: {
    preparing: 'Preparing the file …',
    receiving: 'Receiving {{size}} …',
    done: 'Saved as {{file}}',
    cancel: 'Cancel',
    retry: 'Try again',
  },
  emptyTitle: 'No data to report yet',
  emptyHint: 'Reports are available once the first roster has been saved under Import data.',
  toImports: 'Open Import data',
  closedTitle: 'There are no reports for your role',
  closed: 'Reports name people and are open to operators, the mayor’s office and agency secretaries.',
} as const satisfies Translated<typeof indonesian>
