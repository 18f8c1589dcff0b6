import { Filters } from './filters.tsx'

const tabs = {
  '/chinh-sach': 'Chính sách nhắc việc',
  '/chinh-sach/xem-truoc': 'Xem trước thư',
  '/lich-lam-viec': 'Lịch làm việc',
  '/don-vi': 'Đơn vị',
  '/ma-truy-cap': 'Mã truy cập',
} as const

/** Leads from one page of settings to another. */
export function SettingsTabs({ at }: { at: keyof typeof tabs }) {
  return (
    <Filters
      label="Thiết lập"
      options={Object.entries(tabs).map(([href, title]) => ({ href, title, on: href === at }))}
    />
  )
}
