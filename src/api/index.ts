/**
 * A case over HTTP: its pages for people, its questions for programs.
 * @module
 */
export { type Intake, openIntake } from './adding/desk.ts'
export { caseApi, type Served } from './app.ts'
export { serveAssistant } from './assistant/route.ts'
export { type Desk, openDesk } from './desk/desk.ts'
export { type Pages, PagesMissing, readPages } from './pages.ts'
