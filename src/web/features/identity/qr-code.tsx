import { encode } from 'uqr'
import styles from './two-factor.module.css'

/** A scanner needs this much empty paper around the code, in modules (ISO/IEC 18004). */
const quietZone = 4

/** A QR code as one drawn path: dark on light paper also where the screen is dark, or phones cannot read it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'L', border: 0 })
  const side = size + 2 * quietZone
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x + quietZone} ${y + quietZone}h1v1h-1z` : '')))
    .join('')
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className={styles.qr}
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#14212b" />
    </svg>
  )
}
