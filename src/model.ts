/**
 * The shapes every room shares; types only.
 *
 * The way of the data: input finds files, extract turns bytes into a {@link Document}, outline turns a Document
 * into one or more {@link Paper}s, reuse finds alike passages among them, checks raise {@link Finding}s,
 * opinions word them, report writes the {@link Report} down.
 */
export * from './model/basics.ts'
export type * from './model/document.ts'
export type * from './model/paper.ts'
export type * from './model/report.ts'
