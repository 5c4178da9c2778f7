import { MantineProvider } from '@mantine/core'
import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coverage as coverageShape } from '../../../src/contract/coverage.ts'
import { plainDate } from '../../../src/contract/fields.ts'
import { emptyTally } from '../../../src/domain/tally.ts'
import { nameDots } from '../../../src/web/features/agencies/name-dots.ts'
import { CoverageChart } from '../../../src/web/features/coverage/coverage-chart.tsx'
import { coverageRows } from '../../../src/web/features/coverage/coverage-rows.ts'
import { wrapWords } from '../../../src/web/features/coverage/wrap-words.ts'
import { TallyTrend } from '../../../src/web/ui/tally-trend.tsx'
import '../../../src/web/texts/index.ts'

const widthOfFrames = 800
const { ResizeObserver: before } = window

/** jsdom measures nothing: every frame is as wide as a laptop's column. */
class MeasuringObserver {
  readonly #told: ResizeObserverCallback
  constructor(told: ResizeObserverCallback) {
    this.#told = told
  }
  observe(target: Element): void {
    const size = { inlineSize: widthOfFrames, blockSize: 300 }
    const entry = {
      target,
      contentRect: { width: widthOfFrames, height: 300, x: 0, y: 0, top: 0, left: 0, right: 0, bottom: 0 },
      borderBoxSize: [size],
      contentBoxSize: [size],
    } as unknown as ResizeObserverEntry
    queueMicrotask(() => this.#told([entry], this))
  }
  unobserve(): void {}
  disconnect(): void {}
}
beforeAll(async () => {
  // The drawing part comes late by design; a busy machine should not make it too late for a test.
  await Promise.all([
    import('../../../src/web/ui/count-line.tsx'),
    import('../../../src/web/features/coverage/coverage-lines.tsx'),
  ])
  window.ResizeObserver = MeasuringObserver
})
afterAll(() => {
  window.ResizeObserver = before
})

function show(chart: ReactNode) {
  return render(<MantineProvider env="test">{chart}</MantineProvider>)
}

test('a trend carries its finding as name, a number at each point and a table', async () => {
  const label = 'ASN aktif naik 2 kali berturut-turut'
  const points = [
    { asOf: '2025-07-31', active: 22 },
    { asOf: '2025-08-31', active: 31 },
    { asOf: '2025-09-30', active: 1044 },
  ].map(({ asOf, active }) => ({
    asOf: plainDate.parse(asOf),
    tally: { ...emptyTally, headcount: 16_000, active, none: 16_000 - active },
  }))
  show(<TallyTrend label={label} points={points} />)
  const chart = screen.getByRole('img', { name: label })
  expect(await within(chart).findByText('1.044')).toBeInTheDocument()
  expect(within(chart).getByText('22')).toBeInTheDocument()
  expect(within(chart).getByText('Sep')).toBeInTheDocument()
  expect(within(chart).queryByRole('application')).toBeNull()

  await userEvent.setup().click(screen.getByText('Lihat sebagai tabel'))
  const table = screen.getByRole('table', { name: 'ASN aktif pada setiap tanggal data' })
  expect(within(table).getAllByRole('row')).toHaveLength(4)
  expect(within(table).getByRole('row', { name: /30 September 2025 1\.044 16\.000/ })).toBeInTheDocument()
})

const target = { date: '2025-12-31', basis: '', source: '', gap: 1, requiredPace: 1, reached: false }
const coverage = coverageShape.parse({
  asOf: '2025-11-30',
  sources: [],
  potential: 1000,
  protected: 516,
  segments: [],
  targets: [
    { ...target, id: 'a', name: 'Target Kota 2025', basisPoints: 7159, isPrimary: true, reachedAt: null },
    {
      ...target,
      id: 'b',
      name: 'Target 2025 menurut pemberitaan',
      basisPoints: 5532,
      isPrimary: false,
      reachedAt: null,
    },
  ],
  actualPace: null,
  projection: [{ asOf: '2025-12-31', potential: 1000, protected: 530, low: 525, high: 535 }],
  change: null,
  movement: null,
  monthlyTariff: null,
  series: [
    { asOf: '2025-09-30', potential: 1000, protected: 494 },
    { asOf: '2025-11-30', potential: 1000, protected: 516 },
  ],
})

test('the coverage chart carries its summary as name, targets in full and a table with the projection', async () => {
  show(<CoverageChart coverage={coverage} />)
  const chart = screen.getByRole('img', {
    name: /^Cakupan dari September 2025 sampai November 2025: 49,40\s% menjadi 51,60\s%$/,
  })
  expect(await within(chart).findByText('51,60 %')).toBeInTheDocument()
  expect(within(chart).getByText('71,59 %')).toBeInTheDocument()
  // One name in two lines, whole.
  expect(within(chart).getByText('Target 2025 menurut')).toBeInTheDocument()
  expect(within(chart).getByText('pemberitaan')).toBeInTheDocument()

  await userEvent.setup().click(screen.getByText('Lihat sebagai tabel'))
  const table = screen.getByRole('table', { name: 'Cakupan tiap bulan' })
  expect(
    within(table).getByRole('row', { name: /Desember 2025 \(proyeksi\) 530 1\.000/ }),
  ).toBeInTheDocument()
})

test('a month without data keeps its width, and interval and projection begin at the last known month', () => {
  expect(coverageRows(coverage)).toEqual([
    { asOf: '2025-09-30', month: 0, known: 0.494 },
    { asOf: '2025-11-30', month: 2, known: 0.516, ahead: 0.516, band: [0.516, 0.516] },
    { asOf: '2025-12-31', month: 3, ahead: 0.53, band: [0.525, 0.535] },
  ])
})

test('a name is broken between words, a word longer than the line is cut, nothing is lost', () => {
  expect(wrapWords('Target 2025 menurut pemberitaan', 28)).toEqual(['Target 2025 menurut', 'pemberitaan'])
  expect(wrapWords('abcdefghij kl', 4)).toEqual(['abcd', 'efgh', 'ij', 'kl'])
})

test('a dot among others gets its name beside it, one without any free place none', () => {
  const field = { left: 0, right: 400, top: 0, bottom: 100, line: null }
  const column = [8, 22, 36, 64, 78, 92].map(y => ({ x: 50, y, radius: 4, name: '' }))
  const big = { x: 54, y: 50, radius: 9, name: 'Dinkes' }
  const alone = { x: 300, y: 50, radius: 4, name: 'Disdag' }
  expect(nameDots([...column, big, alone], field)).toMatchObject([
    { dot: alone, anchor: 'middle' },
    { dot: big, anchor: 'start', x: 68 },
  ])
  const hidden = [20, 35, 65, 80].map(x => ({ x, y: 50, radius: 40, name: '' }))
  expect(nameDots([{ ...big, x: 50 }, ...hidden], field)).toEqual([])
})
