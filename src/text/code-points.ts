/**
 * Translates offsets in UTF-16 code units to offsets in Unicode code points, the unit of the interchange
 * (W3C Web Annotation's TextPositionSelector). A text without surrogates costs nothing.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (offset) => offset
  const points = new Uint32Array(text.length + 1)
  let count = 0
  for (let at = 0; at < text.length; ) {
    const width = text.codePointAt(at)! > 0xffff ? 2 : 1
    points.fill(count, at, at + width)
    count += 1
    at += width
  }
  points[text.length] = count
  return (offset) => points[offset]!
}

/** The inverse: offsets in code points to offsets in UTF-16 code units. */
export function codeUnitOffsets(text: string): (offset: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (offset) => offset
  const units: number[] = []
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) units.push(at)
  units.push(text.length)
  return (offset) => units[offset]!
}
