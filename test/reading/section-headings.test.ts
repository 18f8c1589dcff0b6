import { describe, expect, it } from 'vitest'
import { kindOfHeading } from '../../shared/reading/sections.ts'
import { blocksOf } from '../../shared/reading/structure/blocks.ts'

/** What the sections of plans are called. */
const headings = {
  assignments: [
    'TỔ CHỨC THỰC HIỆN',
    'Tổ chức triển khai',
    'Tổ chức phối hợp thực hiện',
    'Biện pháp tổ chức thực hiện',
    'Phân công, phối hợp thực hiện',
    'Công tác phân công, phối hợp',
    'Phân công, phân nhiệm',
    'Nhiệm vụ và phân công thực hiện',
    'Nội dung và phân công',
    'Trách nhiệm của các cơ quan, tổ chức, cá nhân',
    'Trách nhiệm, quyền hạn của các cơ quan',
    'Nhiệm vụ, quyền hạn các thành viên Ban Chỉ đạo',
    'Nhiệm vụ trọng tâm của các đơn vị',
    'Điều khoản thi hành',
  ],
  reporting: [
    'CHẾ ĐỘ THÔNG TIN, BÁO CÁO',
    'Thời hạn báo cáo',
    'Chế độ sơ kết, tổng kết và báo cáo',
    'Theo dõi, báo cáo và sơ kết, tổng kết',
  ],
  quiet: ['Mục đích, yêu cầu', 'Kinh phí thực hiện', 'Phạm vi, đối tượng', 'Tiêu chí đánh giá', 'Đặc điểm tình hình'],
  content: [
    'Tiêu chí số 2 - Giao thông',
    'Các tiêu chí chưa đạt',
    'Nội dung thực hiện',
    'Kiểm tra, giám sát',
    'Theo dõi, báo cáo kết quả thực hiện về Sở',
    'Nhiệm vụ, giải pháp',
    'Thời gian, địa điểm',
    'Thuế cơ sở 3',
    'Báo cáo viên cấp xã',
  ],
}

describe.each(Object.entries(headings))('a section of %s', (kind, titles) => {
  it.each(titles)('%s', (title) => {
    const [block] = blocksOf(`III. ${title}\n1. Công an xã\n- Tuần tra.\n`)
    expect(block && kindOfHeading(block, true)).toBe(kind)
  })
})
