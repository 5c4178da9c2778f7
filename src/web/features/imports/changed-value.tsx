import { Icon } from '../../ui/icon.tsx'
import styles from './changed-value.module.css'

/** What stood there and what it became; where only the end differs, the end is what stands out. */
export function ChangedValue({ raw, value }: { raw: string; value: string }) {
  const same = commonStart(raw, value)
  return (
    <span className={styles.change}>
      <span>
        {raw.slice(0, same)}
        <del>{raw.slice(same)}</del>
      </span>
      <Icon name="arrow" size={13} />
      <span>
        {value.slice(0, same)}
        <ins>{value.slice(same)}</ins>
      </span>
    </span>
  )
}

/** Short likenesses are chance: then the whole value counts as another. */
const shortestLikeness = 4

function commonStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1
  return at < shortestLikeness ? 0 : at
}
