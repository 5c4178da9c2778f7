import axe from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * What axe calls serious or critical, how far the page runs past its right edge, and what fades although the
 * browser asked for calm: between two colours a contrast is whatever the moment makes of it.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  const fading = await page.evaluate(() =>
    document.getAnimations().flatMap(animation => {
      if (!(animation instanceof CSSTransition)) return []
      const { target } = animation.effect as KeyframeEffect
      return [`${animation.transitionProperty} fades: ${target?.nodeName} ${target?.className}`]
    }),
  )
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } }
    // The same rules; what they pass is counted, not described element by element.
    const { violations } = await axe.run({ resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(' | ')}`)
  })
  return [...(overflow > 0 ? [`runs ${overflow} px past the edge`] : []), ...fading, ...violations]
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string
    readonly impact: string | null
    readonly nodes: readonly { readonly target: readonly string[] }[]
  }[]
}
