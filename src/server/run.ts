/** One review as the form asks for it: all files written, and the page of the report. */
import path from 'node:path'
import { besideInput, prepareJob, writeResults } from '../cli/job.ts'
import { prepareOutput } from '../cli/output.ts'
import { UsageError } from '../cli/terminal.ts'
import { toHtml } from '../report/html.ts'

const FILES = ['json', 'html', 'xlsx', 'docx', 'annotate']
const SILENT = { step() {}, done() {} }

/** @throws UsageError, InputError, DictionaryError */
export async function runForm(form: URLSearchParams): Promise<Uint8Array> {
  const field = (name: string) => pathIn(form.get(name) ?? '')
  const input = field('path')
  if (!input) throw new UsageError('请填写材料文件夹的路径。')
  const out = path.resolve(field('out') || besideInput(input))
  const [profile, roster] = [field('profile'), field('roster')]
  const options = {
    ...(profile ? { profile } : {}),
    ...(roster ? { roster } : {}),
    official: [],
    templates: [],
    previous: [],
    only: [],
    skip: [],
    limit: [],
  }
  const job = await prepareJob([input], options, out)
  await prepareOutput(out)
  const result = await job(SILENT)
  const redact = form.get('redact') === 'on'
  await writeResults(out, FILES, result, redact, SILENT)
  return new TextEncoder().encode(toHtml(result, redact))
}

/** Explorer's “复制文件地址” puts quotes around a path. */
function pathIn(value: string): string {
  return value.trim().replace(/^"(.*)"$/, '$1')
}
