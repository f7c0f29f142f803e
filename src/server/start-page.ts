/** The page of `serve` that asks what to review. */
import { listProfiles } from '../profile/index.ts'

export interface StartPage {
  key: string
  path: string | undefined
  /** What went wrong last time, '' if nothing. */
  message: string
}

export function startPage({ key, path, message }: StartPage): string {
  const sets = listProfiles().map(({ id, title }) => `<option value="${escapeHtml(id)}">${escapeHtml(title)}</option>`)
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>对照 · 民主生活会材料审核</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'self'">
<style>
body{font:16px/1.7 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;max-width:40em;margin:3em auto;padding:0 1em;color:#222}
label{display:block;margin:1em 0 .2em}input[type=text],select{width:100%;font:inherit;padding:.4em;box-sizing:border-box}
button{font:inherit;padding:.5em 2em;margin-top:1.5em}.message{white-space:pre-wrap;border-left:4px solid #b3261e;padding:.5em 1em;background:#fbeceb}
.hint{color:#666;font-size:.9em}
</style></head><body>
<h1>民主生活会材料审核</h1>
${message ? `<p class="message" role="alert">${escapeHtml(message)}</p>` : ''}
<form method="post" action="/review?key=${key}">
<label for="path">材料文件夹（完整路径）</label>
<input type="text" id="path" name="path" required value="${escapeHtml(path ?? '')}">
<p class="hint">在资源管理器的地址栏里复制路径，粘贴到这里。</p>
<label for="profile">要求集</label>
<select id="profile" name="profile"><option value="">自动判断（通知、方案或材料年份）</option>${sets.join('')}</select>
<label for="roster">应交名单（可不填，.xlsx 或 .csv 的完整路径）</label>
<input type="text" id="roster" name="roster">
<label for="out">结果写到（可不填，默认在材料文件夹旁边的“审核结果”）</label>
<input type="text" id="out" name="out">
<label><input type="checkbox" name="redact"> 发给本人的意见里隐去其他人</label>
<button>开始审核</button>
</form>
<p class="hint">全部在这台电脑上完成，不联网，不改动提交的文件。材料多时请稍等，页面会自动转到报告。</p>
</body></html>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}
