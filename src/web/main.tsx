/** Opens the book that lies in the page and shows it. */
import { render } from 'preact'
import { App } from './app.tsx'
import { openBook } from './book.ts'
import type { PageData } from './data.ts'
import { PageProvider } from './state.tsx'

const data = JSON.parse(document.getElementById('data')!.textContent!) as PageData
const root = document.getElementById('app')!
// What stood here said that the page was opening, or what to do where it does not.
root.textContent = ''
render(
  <PageProvider book={openBook(data)}>
    <App />
  </PageProvider>,
  root,
)
