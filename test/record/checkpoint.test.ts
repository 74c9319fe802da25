import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkpointNote, isSignedBy, keysOf, leafHash, readCheckpoint, signatureLine } from '../../src/record/index.ts'

// The key and the note of the example in the documentation of Go's golang.org/x/mod/sumdb/note.
const SIGNER = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'
const VERIFIER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const LINE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'

test('a note is signed as other programs sign it', () => {
  expect(signatureLine(TEXT, SIGNER)).toBe(LINE)
  expect(isSignedBy(`${TEXT}\n${LINE}`, VERIFIER)).toBe(true)
  expect(isSignedBy(`${TEXT.replace('your', 'my')}\n${LINE}`, VERIFIER)).toBe(false)
})

test('a key is written as other programs write it', () => {
  expect(keysOf('PeterNeumann', Buffer.from(SIGNER.split('+').slice(4).join('+'), 'base64').subarray(1))).toEqual({
    signer: SIGNER,
    verifier: VERIFIER,
  })
})

test('a checkpoint comes back as it was printed, and is signed by its key alone', () =>
  fc.assert(
    fc.property(fc.nat(), fc.string(), fc.uint8Array({ minLength: 32, maxLength: 32 }), (size, any, seed) => {
      const { signer, verifier } = keysOf('desk.example', seed)
      const checkpoint = { origin: 'onrecord/3f9c2a', size, root: leafHash(any) }
      const note = checkpointNote(checkpoint, signer)
      expect(readCheckpoint(note)).toMatchObject(checkpoint)
      expect([isSignedBy(note, verifier), isSignedBy(note, VERIFIER)]).toEqual([true, false])
      expect(isSignedBy(checkpointNote(checkpoint, null), verifier)).toBe(false)
    }),
    { numRuns: 20 },
  ))

test.each([
  ['', 'no empty line'],
  ['onrecord\nmany\nAAAA\n\n', 'no name and size'],
  ['onrecord\n12\nAAAA\n\n', 'no hash'],
])('%j is no checkpoint', (note, what) => expect(() => readCheckpoint(note)).toThrow(what))
