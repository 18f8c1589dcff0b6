import { beginsDuty } from '../duties.ts'
import { listed } from '../listed.ts'
import { timedVerbs } from '../verbs.ts'

const works = new RegExp(`^(?:${timedVerbs.join('|')})(?!\\p{L})`, 'u')

/** Whether `text` (folded) begins with what is to be done. */
export const beginsWork = (text: string): boolean => beginsDuty(text) || works.test(text)

// What is over once it is done, so that a time beside it says by when.

const handedOver = listed('hoàn thành; báo cáo; gửi; nộp; trình; bàn giao; quyết toán; thanh toán')
const answered = listed('giải quyết; xử lý; trả lời; trả kết quả; thẩm định; xác minh; phê duyệt; khắc phục; tiếp nhận')

/** "thẩm định không quá 15 ngày": by when. Of "kiểm tra không quá 02 ngày" it is how long. */
export const doneInATerm = [...handedOver, ...answered].join('|')

/** "kiểm tra trong 05 ngày kể từ ngày nhận": behind an event and "trong" it is by when for whatever follows the event. */
export const doneAfterAnEvent = [
  doneInATerm,
  ...listed(
    'kiểm tra; phúc tra; chuyển; cấp; trả; bố trí; ban hành; tham mưu; thông báo; cập nhật; xem xét; tổng hợp; công bố',
  ),
  ...listed('có ý kiến; có văn bản; có kết quả'),
].join('|')

/** "sửa chữa trong hè 2026", and not "kiểm tra trong mùa mưa bão", which goes on all the while. */
export const doneInASeason = [...handedOver, ...listed('xong; tổ chức; khắc phục; nghiệm thu; tu sửa; sửa chữa')].join(
  '|',
)
