import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { looksLikeAgency } from '../../shared/reading/agencies/likeness.ts'
import { splitAgencies } from '../../shared/reading/agencies/split.ts'
import { findAgencySubject } from '../../shared/reading/agencies/subject.ts'

const linesOf = (file: string): string[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')

/** Bodies that every ministry, province, district or commune has, by the names they go by; the place left out. */
const offices = readFileSync(join(import.meta.dirname, 'administration.txt'), 'utf8')
  .trim()
  .split('\n')

/** Those of which something else is made in the words that `around` puts about the name. */
function misread(read: (office: string) => readonly string[] | undefined, expected = (office: string) => [office]) {
  return offices.flatMap((office) => {
    const names = read(office) ?? []
    return names.join('|').toLowerCase() === expected(office).join('|').toLowerCase()
      ? []
      : [`${office}: ${names.join(' | ')}`]
  })
}

describe('the bodies of the administration are known by their whole name', () => {
  it('where it is a heading', () => {
    expect(misread((office) => (looksLikeAgency(office) === 'no' ? [] : splitAgencies(office)))).toEqual([])
  })

  it.each(['chủ trì, phối hợp với các đơn vị liên quan kiểm tra.', 'tăng cường công tác tuyên truyền.'])(
    'where its duty stands behind it: … %s',
    (duty) => {
      expect(misread((office) => findAgencySubject(`${office} ${duty}`)?.names)).toEqual([])
    },
  )

  it.each(['rà soát, tổng hợp số liệu trước ngày 5/6/2025.', 'kiểm tra các địa bàn.'])(
    'where a plain verb says what it does: … %s',
    (work) => {
      expect(misread((office) => findAgencySubject(`${office} ${work}`)?.names)).toEqual([])
    },
  )

  it('where it is told to do something', () => {
    expect(misread((office) => findAgencySubject(`Giao ${office} theo dõi, đôn đốc việc thực hiện.`)?.names)).toEqual(
      [],
    )
  })

  it('in the middle of others', () => {
    const read = (office: string) =>
      findAgencySubject(`Giao Sở Tài chính, ${office} và Sở Tư pháp chịu trách nhiệm hướng dẫn thủ tục.`)?.names
    expect(misread(read, (office) => ['Sở Tài chính', office, 'Sở Tư pháp'])).toEqual([])
  })
})

/** Who is written to in plans and letters, and who they are one by one. */
const addressees = linesOf('addressees.txt').map((line) => {
  const [phrase = '', names = ''] = line.split('\t')
  return { phrase, names: names.toLowerCase() }
})

describe('those who are written to together are told apart', () => {
  const misdivided = (read: (phrase: string) => readonly string[] | undefined): string[] =>
    addressees.flatMap(({ phrase, names }) => {
      const found = (read(phrase) ?? []).join(' | ').toLowerCase()
      return found.replace(/^các /, '') === names.replace(/^các /, '') ? [] : [`${phrase}: ${found}`]
    })

  it('where they are a heading', () => {
    expect(misdivided((phrase) => splitAgencies(phrase))).toEqual([])
  })

  it.each([
    ['', 'nghiêm túc triển khai thực hiện Kế hoạch này.'],
    ['Giao ', 'rà soát, báo cáo trước ngày 5/6/2025.'],
  ])('in the sentence that tells them: %s… %s', (order, work) => {
    expect(misdivided((phrase) => findAgencySubject(`${order}${phrase} ${work}`)?.names)).toEqual([])
  })
})
