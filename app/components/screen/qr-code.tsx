// A QR code as one path of SVG.
import { useMemo } from 'react'
import { encode } from 'uqr'

/** Draws `text`; `label` says what it is for. The quiet zone is the caller's padding. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const { data, size } = encode(text, { ecc: 'M', border: 0 })
    const cells = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    return { size, path: cells.join('') }
  }, [text])
  return (
    <svg viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" role="img" aria-label={label}>
      <path d={path} fill="var(--night)" />
    </svg>
  )
}
