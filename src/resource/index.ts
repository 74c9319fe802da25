/**
 * Files, archives, feeds and mail → the resources in them, each to be read as one document.
 * @module
 */
export type { Answer, Resource } from './resource.ts'
