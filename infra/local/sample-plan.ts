import { addDays, type Day, formatDay, monthOf, weekdayOf, yearOf } from '../../shared/calendar/day.ts'

/**
 * A plan of an invented ward, in the form real ones have, for trying the product out. Its dates lie ahead of `today`,
 * so that reminders, a Sunday deadline and an overdue list can be seen at once.
 */
export function samplePlan(today: Day): { fileName: string; text: string } {
  const issuedOn = addDays(today, -2)
  const year = yearOf(today)
  const firstReport = addDays(today, 7)
  const sunday = addDays(today, 14 + ((7 - weekdayOf(today)) % 7))
  const drill = addDays(today, 3)
  const text = `ỦY BAN NHÂN DÂN
PHƯỜNG MAI THƯỢNG

Số: 57/KH-UBND

Mai Thượng, ngày ${issuedOn.slice(8)} tháng ${monthOf(issuedOn)} năm ${yearOf(issuedOn)}

KẾ HOẠCH
Phòng cháy, chữa cháy và bảo đảm an toàn khu dân cư
trên địa bàn phường Mai Thượng năm ${year}

Để chủ động phòng ngừa cháy, nổ tại khu dân cư, UBND phường Mai Thượng xây dựng Kế hoạch phòng cháy, chữa cháy năm ${year} như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

Nâng cao ý thức của người dân về phòng cháy; giảm số vụ cháy và thiệt hại do cháy gây ra.

2. Yêu cầu

Các bộ phận, đơn vị phân công rõ người, rõ việc, rõ thời gian hoàn thành.

II. TỔ CHỨC THỰC HIỆN

1. Công an phường

- Chủ trì, phối hợp với Ban Chỉ huy Quân sự phường kiểm tra an toàn cháy, nổ tại các khu nhà trọ, hoàn thành trước ngày ${formatDay(firstReport)};

- Tổ chức diễn tập chữa cháy tại chợ Mai Thượng, xong chậm nhất ngày ${formatDay(drill)};

- Thường xuyên tuần tra các điểm có nguy cơ cháy cao.

2. Phòng Kinh tế, Hạ tầng và Đô thị

- Rà soát, sửa chữa các trụ nước chữa cháy hư hỏng, hoàn thành trước ngày ${formatDay(sunday)};

- Hướng dẫn các hộ kinh doanh cam kết an toàn về điện.

3. Phòng Văn hóa - Xã hội

- Tuyên truyền kỹ năng thoát nạn trên hệ thống loa và trang thông tin của phường;

- Phối hợp với các trường học tổ chức buổi học ngoại khóa về phòng cháy trong tháng ${monthOf(addDays(today, 30))} năm ${yearOf(addDays(today, 30))}.

4. Trạm Y tế phường

Chuẩn bị thuốc, vật tư và phương án cấp cứu khi có sự cố cháy, nổ.

5. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường và các đoàn thể

- Vận động mỗi hộ gia đình trang bị ít nhất một bình chữa cháy;

- Tham gia giám sát việc thực hiện Kế hoạch.

6. Các tổ dân phố

- Lập danh sách hộ có nguy cơ cháy cao, gửi Công an phường chậm nhất ngày ${formatDay(addDays(today, 10))};

- Duy trì tổ liên gia an toàn phòng cháy.

III. CHẾ ĐỘ BÁO CÁO

Các bộ phận, đơn vị và các tổ dân phố báo cáo kết quả thực hiện về UBND phường (qua Công an phường) trước ngày ${formatDay(addDays(today, 20))}; khi có sự cố cháy, nổ, báo cáo bằng văn bản chậm nhất 01 ngày sau khi sự việc xảy ra.

Trên đây là Kế hoạch phòng cháy, chữa cháy năm ${year}. Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về UBND phường để được hướng dẫn./.

Nơi nhận:
- Như Mục II;
- Lưu: VT, CA.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH


Lê Hoài An
`
  return { fileName: 'ke-hoach-mau.txt', text }
}

/** Invented addresses for the sample's agencies, so that its e-mails have somewhere to go in the mailbox page. */
export const sampleAddresses: ReadonlyArray<{ name: string; email: string }> = [
  { name: 'Công an phường', email: 'congan@maithuong.example' },
  { name: 'Phòng Kinh tế, Hạ tầng và Đô thị', email: 'kinhte@maithuong.example' },
  { name: 'Phòng Văn hóa - Xã hội', email: 'vanxa@maithuong.example' },
  { name: 'Trạm Y tế phường', email: 'tramyte@maithuong.example' },
  { name: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường', email: 'mttq@maithuong.example' },
  { name: 'Các đoàn thể', email: 'doanthe@maithuong.example' },
  { name: 'Các tổ dân phố', email: 'todanpho@maithuong.example' },
]
