/** What can be done from every view: hide names, keep decisions in a file, print. */
import { useRef } from 'preact/hooks'
import { fromFile, toFile } from '../decide.ts'
import { usePage } from '../state.tsx'

const FILE = '审核决定.json'

export function Toolbar() {
  const { book, decisions, load, mask, setHidden, say, figures } = usePage()
  const input = useRef<HTMLInputElement>(null)
  const save = () => {
    const link = document.createElement('a')
    link.href = `data:application/json;charset=utf-8,${encodeURIComponent(toFile(book.findings, decisions))}`
    link.download = FILE
    link.click()
    say(`已存为“${FILE}”；下次审核加 --decisions ${FILE} 即沿用。`)
  }
  const open = async (file: File | undefined) => {
    if (!file) return
    try {
      const loaded = fromFile(await file.text())
      const known = new Set(book.findings.map((finding) => finding.id))
      const ids = Object.keys(loaded)
      const strange = ids.filter((id) => !known.has(id)).length
      load(loaded)
      say(
        `载入 ${ids.length} 条决定${strange > 0 ? `，其中 ${strange} 条在本报告里没有对应的问题，保存时仍会保留` : ''}。`,
      )
    } catch (error) {
      say((error as Error).message)
    }
  }
  return (
    <div class="tools" role="group" aria-label="工具">
      <span class="decided" title="已作的决定">
        确认 {figures.confirmed} · 排除 {figures.excluded}
      </span>
      <button type="button" onClick={save}>
        保存决定
      </button>
      <button type="button" onClick={() => input.current?.click()}>
        载入决定
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="载入决定文件"
        onChange={(event) => {
          const { files } = event.currentTarget
          void open(files?.[0])
          event.currentTarget.value = ''
        }}
      />
      {book.data.anonymous ? (
        <span class="decided" title="本页没有本批成员的姓名">
          姓名已隐去
        </span>
      ) : (
        <button
          type="button"
          aria-pressed={mask.hidden}
          onClick={() => setHidden(!mask.hidden)}
          title="本批成员显示为成员A、成员B……"
        >
          隐去姓名
        </button>
      )}
      <button type="button" onClick={() => print()}>
        打印
      </button>
    </div>
  )
}
