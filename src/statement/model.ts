/** The trained part: hashed weights. */
export interface StatementModel {
  readonly weights: Int8Array
}

/** Reads `models/statements.bin`. */
export function statementModel(bytes: Uint8Array): StatementModel {
  return { weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) }
}
