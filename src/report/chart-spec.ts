import { ink, soft } from './cell-styles.ts'
import type { ChartModel } from './sheet-model.ts'

/** A chart's model as the library takes it: flat, labelled directly, in the colours of the screen. */
export function writeChart(chart: ChartModel) {
  const isStacked = chart.kind === 'stacked-bar'
  const isLine = chart.kind === 'line'
  const format = { formatCode: chart.values === 'rate' ? '0.00%' : '#,##0', sourceLinked: false }
  return {
    type: isLine ? ('line' as const) : ('bar' as const),
    title: chart.title,
    titleFontSize: 12,
    titleBold: true,
    titleColor: ink,
    altText: chart.altText,
    anchor: {
      from: { row: chart.from.row, col: chart.from.column },
      to: { row: chart.to.row, col: chart.to.column },
    },
    series: chart.series.map(({ name, categories, values, colour }) => ({
      name,
      categories,
      values,
      color: colour,
      ...(isLine
        ? {
            stroke: { width: 2.25 },
            marker: { symbol: 'circle' as const, size: 6, fill: colour, line: colour },
          }
        : {}),
    })),
    ...(isLine ? { showLineMarkers: true } : { gapWidth: 45 }),
    ...(isStacked ? { barGrouping: 'percentStacked' as const, overlap: 100 } : {}),
    legend: isStacked ? ('bottom' as const) : (false as const),
    // Shares of small states would print over each other; the table beside has every count.
    ...(isStacked
      ? {}
      : {
          dataLabels: {
            showValue: true,
            position: isLine ? ('t' as const) : ('outEnd' as const),
            numberFormat: format,
            fontSize: 9,
            fontColor: ink,
          },
        }),
    roundedCorners: false,
    chartSpaceBorderColor: 'E3E8EC',
    axes: {
      // A horizontal bar chart draws its first category at the bottom unless reversed.
      x: {
        // Dates as they stand in the cells, not on a scale of months.
        auto: false,
        minorTickMark: 'none' as const,
        reverse: !isLine,
        labelFontSize: 9,
        labelColor: ink,
        majorTickMark: 'none' as const,
      },
      y: {
        minorTickMark: 'none' as const,
        // With the categories reversed the far end is the bottom.
        ...(isLine ? {} : { crosses: 'max' as const }),
        labelFontSize: 9,
        labelColor: soft,
        majorTickMark: 'none' as const,
        gridlines: { major: false },
        scale: isStacked ? { min: 0, max: 1 } : { min: 0 },
        ...(isStacked
          ? { numberFormat: { formatCode: '0%', sourceLinked: false } }
          : { numberFormat: format }),
        hidden: !isStacked,
      },
    },
  }
}
