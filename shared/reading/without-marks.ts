/** Vietnamese in the letters of ASCII: `Đường Lê Lợi` → `Duong Le Loi`; for keys and for comparing what is misspelt. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}
