import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  consistencyProof,
  grown,
  inclusionProof,
  leafHash,
  NO_PEAKS,
  nodeHash,
  provesConsistency,
  provesInclusion,
  rootOf,
} from '../../src/record/index.ts'

/** The entries, in hex, and the roots of the first of them that the implementations of RFC 6962 are tested with. */
const ENTRIES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

const leaves = ENTRIES.map((each) => leafHash(Buffer.from(each, 'hex').toString()))
const rootAfter = (all: readonly string[]) => rootOf(grown(NO_PEAKS, all))

describe('the tree of RFC 6962', () => {
  test.each(ROOTS.map((root, size) => ({ root, size })))('of $size entries has the known root', ({ root, size }) => {
    expect(rootAfter(leaves.slice(0, size))).toBe(root)
  })

  test('a leaf never has the hash of a node', () => {
    const [a, b] = [leaves[0]!, leaves[1]!]
    expect(nodeHash(a, b)).not.toBe(leafHash(Buffer.from(a + b, 'hex').toString('latin1')))
  })
})

describe('trees of any size', () => {
  const entries = fc.array(fc.string(), { minLength: 1, maxLength: 70 })
  const hashed = entries.map((all) => all.map(leafHash))

  test('grow to the same root, however many leaves come at once', () =>
    fc.assert(
      fc.property(hashed, fc.nat(70), (all, cut) => {
        const first = grown(NO_PEAKS, all.slice(0, cut))
        expect(rootOf(grown(first, all.slice(cut)))).toBe(rootAfter(all))
      }),
    ))

  test('prove each of their leaves, and nothing else', () =>
    fc.assert(
      fc.property(hashed, fc.nat(), fc.string(), (all, pick, other) => {
        const index = pick % all.length
        const proof = inclusionProof(all, index)
        const claimed = { leaf: all[index]!, index, size: all.length, root: rootAfter(all) }
        expect(provesInclusion(proof, claimed)).toBe(true)
        expect(provesInclusion(proof, { ...claimed, leaf: leafHash(`${other}!${all[index]}`) })).toBe(false)
        expect(provesInclusion([...proof, all[index]!], claimed)).toBe(false)
        if (proof.length > 0) expect(provesInclusion(proof.slice(1), claimed)).toBe(false)
      }),
    ))

  test('prove that they only grew, and not where an old leaf was changed', () =>
    fc.assert(
      fc.property(hashed, fc.nat(), fc.nat(), (all, pick, change) => {
        const size = pick % (all.length + 1)
        const older = { size, root: rootAfter(all.slice(0, size)) }
        const newer = { size: all.length, root: rootAfter(all) }
        expect(provesConsistency(consistencyProof(all, size), older, newer)).toBe(true)
        if (size === 0) return
        const forged = all.with(change % size, leafHash(`forged ${all[change % size]}`))
        const other = { size: all.length, root: rootAfter(forged) }
        expect(provesConsistency(consistencyProof(forged, size), older, other)).toBe(false)
      }),
    ))

  test('do not prove that they have shrunk', () => {
    const [older, newer] = [8, 5].map((size) => ({ size, root: ROOTS[size]! }))
    expect(provesConsistency([], older!, newer!)).toBe(false)
  })
})
