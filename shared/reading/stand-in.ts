import type { Diagnostic, DocumentHeader, ReadReport } from './reading.ts'

// Replaced by header.ts, deadlines/find.ts and reports.ts as they come.
export function readHeader(document: string): { header: DocumentHeader; diagnostics: Diagnostic[]; bodyStart: number } {
  const head = document.slice(0, 3000)
  const number = /Số\s*:\s*(\d*\s*\/[^\s|*]+)/.exec(head)?.[1]?.replace(/\s/g, '') ?? null
  const type = number === null ? null : (/\/(?:CT|KH|QĐ|CĐ|TB|HD)/.exec(number)?.[0].slice(1) ?? 'CV')
  const named = /^(?:chỉ thị|công điện|quyết định|kế hoạch)/i.exec(document.replace(/^[\s*]+/, ''))?.[0].toLowerCase()
  const types: Readonly<Record<string, string>> = {
    'chỉ thị': 'CT',
    'công điện': 'CĐ',
    'quyết định': 'QĐ',
    'kế hoạch': 'KH',
  }
  return {
    header: {
      type: type ?? (named ? (types[named] ?? null) : /kính gửi/i.test(head) ? 'CV' : 'KH'),
      number,
      issuer: null,
      place: null,
      issuedOn: null,
      title: null,
    },
    diagnostics: [],
    bodyStart: 0,
  }
}
export function readReports(): { reports: ReadReport[]; diagnostics: Diagnostic[] } {
  return { reports: [], diagnostics: [] }
}
