import { describe, expect, test } from 'vitest'
import { found, say } from './say.ts'

/** Phrase → what it means, in a plan of 25/3/2024. Every phrase is invented; every way of writing was met. */

describe('a day that binds', () => {
  test.each([
    ['tổ chức hội thuyền trong đêm 13 tháng 7 năm 2024', 'on 2024-07-13'],
    ['Gửi danh sách trước ngày 19/5/2024.', 'before 2024-05-19'],
    ['Đo lại bến, gửi danh mục về Văn phòng UBND xã ngày 19/5/2024.', 'on 2024-05-19'],
    ['gửi danh sách trước ngày 19.5.2024', 'before 2024-05-19'],
    ['gửi danh sách trước ngày 19-5-2024', 'before 2024-05-19'],
    ['gửi danh sách trước ngày 19.5.', 'before 2024-05-19'],
    ['thả bè từ ngày 12.4 đến ngày 30.4', 'from 2024-04-12 to 2024-04-30'],
    ['tuần tra từ ngày 15.4 - 20.4', 'from 2024-04-15 to 2024-04-20'],
    ['tuần tra từ ngày 15.4 đến 20.4', 'from 2024-04-15 to 2024-04-20'],
    ['Trong ngày 1.5 tấn rác phải được thu gom.', '-'],
    ['Bơm đủ trong ngày 2.5 m3', '-'],
    ['Bơm đủ trong ngày 2.5m³', '-'],
    ['Trong ngày 9.5% số hộ', '-'],
    ['Các thôn hoàn thành 5/5 tiêu chí trước ngày 19/5', 'before 2024-05-19'],
    ['Các thôn hoàn thành 19/5 và báo cáo', 'on 2024-05-19'],
    ['Lập sổ hộ tịch, hoàn thành 25/4 báo cáo UBND xã.', 'on 2024-04-25'],
    ['Hoàn thành: 30/9 nộp quyết toán.', 'on 2024-09-30'],
    ['Xong 10/4 gửi về Phòng Nội vụ.', 'on 2024-04-10'],
    ['Số hóa sổ cũ, hoàn thành 28/4 hồ sơ', 'on 2024-04-28 ?'],
    ['Số hóa sổ cũ, hoàn thành 20/11 toàn bộ hồ sơ', 'on 2024-11-20 ?'],
    ['gửi danh sách trước ngày 19–05–2024', 'before 2024-05-19'],
    // as newspapers write: behind "ngày", and with a hyphen where it can't be from one day to another
    ['gửi danh sách trước ngày 19.5', 'before 2024-05-19'],
    ['gửi danh sách trước ngày 19-5', 'before 2024-05-19'],
    ['gửi danh sách trước ngày 25-12', 'before 2024-12-25'],
    ['gửi danh sách trước ngày 8-6', 'before 2024-06-08'],
    ['báo cáo trước 14 giờ ngày 30-5', 'before 2024-05-30 @14:00'],
    ['báo cáo năm (chậm nhất ngày 10.12 hằng năm)', 'each year by 12-10'],
    ['gửi danh sách trước ngày 5-7', '-'],
    ['gửi danh sách trước ngày 10-12', '-'],
    ['theo mục 1.2, gửi danh sách', '-'],
    ['từ ngày 16-22/11/2024 họp dân', 'from 2024-11-16 to 2024-11-22'],
    ['Từ ngày 12/4-30/5 tiêm cho trẻ', 'from 2024-04-12 to 2024-05-30'],
    ['Từ ngày 12/4-30/5/2024, các xã tiêm cho trẻ', 'from 2024-04-12 to 2024-05-30'],
    ['Ngày 8/7-17/7/2024: nhận đơn', 'from 2024-07-08 to 2024-07-17'],
    // whose last day it is stands before it, or behind
    ['Hạn cuối nộp hồ sơ về Phòng Nội vụ là ngày 19/5/2024', 'by 2024-05-19'],
    ['Hạn chót gửi danh sách: 19/5/2024', 'by 2024-05-19'],
    ['ngày 19/5/2024 là hạn cuối các trường nộp hồ sơ', 'by 2024-05-19'],
    ['Ngày 19/5/2024: Hạn chót các trạm gửi danh sách', 'by 2024-05-19'],
    ['hạn cuối của chính sách này là gì, ngày 19/5/2024 sẽ rõ', '-'],
    ['gửi danh sách trước ngày 19 / 5 / 2024 .', 'before 2024-05-19'],
    ['gửi danh sách trước ngày19/5/2024', 'before 2024-05-19'],
    ['gửi danh sách trước ngày 19 tháng 5 năm 2024', 'before 2024-05-19'],
    ['gửi danh sách trước ngày 19 tháng 5, năm 2024', 'before 2024-05-19'],
    ['gửi danh sách trước ngày 19 tháng 5 của năm 2024', 'before 2024-05-19'],
    ['gửi danh sách trước ngày 19 tháng 5/2024', 'before 2024-05-19'],
    ['gửi danh sách trước ngày 19/5', 'before 2024-05-19'],
    ['gửi danh sách trước ngày 19 tháng 5', 'before 2024-05-19'],
    ['gửi danh sách trước 19/5/2024', 'before 2024-05-19'],
    ['gửi danh sách trước 19/5', 'before 2024-05-19'],
    ['gửi danh sách (trước ngày 19/5/2024)', 'before 2024-05-19'],
    ['gửi danh sách TRƯỚC NGÀY 19/5/2024', 'before 2024-05-19'],
    ['gửi danh sách chậm nhất trước ngày 19/5/2024', 'before 2024-05-19'],
    ['hoàn thành xong trước ngày 05 tháng 12 năm 2024', 'before 2024-12-05'],
    ['đến trước ngày 19/5/2024 phải xong', 'before 2024-05-19'],
    ['Thời hạn gửi: trước ngày 19/5/2024', 'before 2024-05-19'],
    ['gửi trước thời điểm ngày 19/5/2024', 'before 2024-05-19'],
    ['gửi trước ngày 19/5/2024 (qua Phòng Văn hóa - Xã hội)', 'before 2024-05-19'],
    ['chậm nhất ngày 20/6/2024', 'by 2024-06-20'],
    ['chậm nhất là ngày 20/6/2024', 'by 2024-06-20'],
    ['chậm nhất là vào ngày 20/6/2024', 'by 2024-06-20'],
    ['chậm nhất đến hết ngày 20/6/2024', 'by 2024-06-20'],
    ['muộn nhất ngày 20/6', 'by 2024-06-20'],
    ['xong trong hoặc trước ngày 20/6/2024', 'by 2024-06-20'],
    ['chậm nhất 20/6/2024', 'by 2024-06-20'],
    [
      'xong trước 17 giờ ngày 29/9/2024; vùng trũng trước 12 giờ cùng ngày',
      'before 2024-09-29 @17:00 + before 2024-09-29 @12:00',
    ],
    ['báo cáo trước 18 giờ hôm nay 25/3', 'before 2024-03-25 @18:00'],
    ['báo cáo chậm nhất 17 giờ 30 hôm nay (25/3/2024)', 'by 2024-03-25 @17:30'],
    ['báo cáo trước 18 giờ hôm nay', 'before 2024-03-25 @18:00 ?'],
    ['báo cáo chậm nhất 8 giờ sáng mai (26/3/2024)', 'by 2024-03-26 @08:00'],
    ['báo cáo trước 8 giờ ngày mai', 'before 2024-03-26 @08:00 ?'],
    ['báo cáo trước 7 giờ sáng ngày mai 26/3', 'before 2024-03-26 @07:00'],
    ['báo cáo trước 5 giờ chiều nay', 'before 2024-03-25 @17:00 ?'],
    ['báo cáo trước 11 giờ trưa nay', 'before 2024-03-25 @11:00 ?'],
    ['di dời xong trước 12 giờ đêm nay 25/3', 'before 2024-03-25 @24:00'],
    ['di dời xong trong đêm nay 25/3', 'on 2024-03-25'],
    ['di dời xong trong đêm 26/3/2024', 'on 2024-03-26'],
    ['đưa vào sử dụng dịp Quốc khánh 02/9/2024', 'on 2024-09-02 ?'],
    ['kết thúc đợt vận động ngày 20/7/2024', 'on 2024-07-20 ?'],
    ['Sau khi kết thúc chiến dịch ngày 20/7/2024, các xã báo cáo trong 05 ngày', '5 days'],
    ['kết thúc hợp đồng ngày 20/7/2024', '-'],
    ['kết thúc đợt thu sau ngày 15/5/2024', '-'],
    ['di dời xong trong đêm 26/3', 'on 2024-03-26'],
    ['gửi hai lần: lần một ngày 10/7/2024 và lần hai ngày 20/10/2024', 'on 2024-07-10 + on 2024-10-20'],
    ['di dời xong trong ngày hôm nay', 'on 2024-03-25 ?'],
    ['di dời xong trong ngày mai (26/3)', 'on 2024-03-26'],
    ['báo cáo trước 5 giờ chiều ngày 20/6/2024', 'before 2024-06-20 @17:00'],
    ['báo cáo trước 14 giờ chiều ngày 20/6/2024', 'before 2024-06-20 @14:00'],
    ['báo cáo trước 8 giờ sáng ngày 20/6/2024', 'before 2024-06-20 @08:00'],
    ['báo cáo chậm nhất 12 giờ đêm ngày 20/6/2024', 'by 2024-06-20 @24:00'],
    ['họp lúc 2 giờ chiều ngày 20/6/2024', 'on 2024-06-20 @14:00'],
    ['gửi trước 10h00 ngày thứ Sáu, 29/3/2024', 'before 2024-03-29 @10:00'],
    ['họp vào sáng ngày thứ Hai (01/4/2024)', 'on 2024-04-01'],
    ['gửi chậm nhất là 16 giờ thứ Sáu tuần này (ngày 29/3/2024)', 'by 2024-03-29 @16:00'],
    ['hoàn thành, hạn mới 20/6/2024', 'on 2024-06-20'],
    ['chi trả xong chậm nhất ngày 23 tháng Chạp năm Giáp Thìn (tức ngày 22/01/2025)', 'by 2025-01-22'],
    ['bắn pháo hoa ngày mùng 1 Tết (29/01/2025)', 'on 2025-01-29 ?'],
    ['tổng vệ sinh sáng 22 tháng Chạp (thứ Ba, 21/01/2025)', 'on 2025-01-21 ?'],
    ['viếng nghĩa trang 07h30 ngày 25 tháng Chạp (24/01/2025)', 'on 2025-01-24 @07:30 ?'],
    ['dự hội nghị vào hồi 8 giờ 00 ngày 20/6/2024', 'on 2024-06-20 @08:00'],
    ['nhận hồ sơ đến hết ngày 20/6/2024', 'by 2024-06-20'],
    ['nhận hồ sơ đến ngày 20/6/2024', 'by 2024-06-20'],
    ['từ nay đến ngày 20/6/2024', 'by 2024-06-20'],
    ['không quá ngày 20/6/2024', 'by 2024-06-20'],
    ['không muộn hơn ngày 20/6/2024', 'by 2024-06-20'],
    ['xong trước hoặc trong ngày 20/6/2024', 'by 2024-06-20'],
    ['hoàn thành trước và trong ngày 20/6/2024', 'by 2024-06-20'],
    ['hạn cuối là ngày 20/6/2024', 'by 2024-06-20'],
    ['hạn chót: 20/6/2024', 'by 2024-06-20'],
    ['báo cáo vào ngày 15/5/2024', 'on 2024-05-15'],
    ['hoàn thành ngay trong ngày 15 tháng 5 năm 2024', 'on 2024-05-15'],
    ['ra quân đồng loạt đúng ngày 15/5', 'on 2024-05-15'],
    ['Thời gian hoàn thành: 15/5/2024', 'on 2024-05-15'],
    ['Thời hạn: ngày 15 tháng 5', 'on 2024-05-15'],
    ['- Thời gian thực hiện: Ngày 15/5/2024.', 'on 2024-05-15'],
    ['15/5/2024', 'on 2024-05-15'],
    ['hoàn thành ngày 15/5/2024', 'on 2024-05-15'],
    ['trước ngày 30/6 năm 2025', 'before 2025-06-30'],
    ['trước ngày 30/6/24', 'before 2024-06-30'],
    ['trước ngày 19 tháng5 năm2024', 'before 2024-05-19'],
    ['đến trước 30/6', 'before 2024-06-30'],
    ['chậm nhất cuối giờ làm việc ngày 20/6/2024', 'by 2024-06-20'],
    ['trong sáng ngày 20/6/2024', 'on 2024-06-20'],
    ['các nhiệm vụ đã đề ra, hoàn thành trước ngày 20/6', 'before 2024-06-20'],
    ['xử lý dứt điểm các việc đã giao hoàn thành trước ngày 20/6', 'before 2024-06-20'],
    ['Ngày 15/5', 'on 2024-05-15'],
    ['15/5', 'on 2024-05-15'],
    ['Trước 15/5', 'before 2024-05-15'],
  ])('%s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('an hour of the day is kept, and leaves the day itself', () => {
  test.each([
    ['trước 17h00 ngày 20/6/2024', 'before 2024-06-20 @17:00'],
    ['trước 17 giờ ngày 20/6/2024', 'before 2024-06-20 @17:00'],
    ['trước 17 giờ 30 phút, ngày 20/6/2024', 'before 2024-06-20 @17:30'],
    ['trước 9g30 ngày 20/6', 'before 2024-06-20 @09:30'],
    ['chậm nhất 16:30 ngày 20/6/2024', 'by 2024-06-20 @16:30'],
    ['vào lúc 8h00’ ngày 20/6/2024', 'on 2024-06-20 @08:00'],
    ['trước 17h00 thứ Năm, ngày 20/6/2024', 'before 2024-06-20 @17:00'],
    ['Thời gian: từ 7h30 đến 11h30, ngày 20/6/2024', 'by 2024-06-20 @11:30'],
    ['trước 19h00 hằng ngày', 'each day @19:00'],
    ['hằng ngày trước 16 giờ báo cáo về Ban Chỉ huy', 'each day @16:00'],
    ['báo cáo 02 lần/ngày (trước 7h00 và 15h00)', 'each day @07:00 + each day @15:00'],
  ])('%s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('several days in a row', () => {
  test.each([
    ['trước ngày 15/6 và ngày 15/12', 'before 2024-06-15 + before 2024-12-15'],
    ['trước ngày 15/6, 15/12/2024', 'before 2024-06-15 + before 2024-12-15'],
    ['trước ngày 15/6 và trước ngày 15/12/2024', 'before 2024-06-15 + before 2024-12-15'],
    ['6 tháng (trước ngày 15/6/2024), năm (trước ngày 15/12/2024)', 'before 2024-06-15 + before 2024-12-15'],
    ['trước ngày 15/6 và 15/12 hằng năm', 'each year before 06-15 + each year before 12-15'],
    [
      'trước các ngày 10/3, 10/6, 10/9 và 10/12 hàng năm',
      'each year before 03-10 + each year before 06-10 + each year before 09-10 + each year before 12-10',
    ],
  ])('%s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('a stretch with two ends', () => {
  test.each([
    ['Từ quý II/2024 đến hết năm 2026', 'from 2024-04-01 to 2026-12-31'],
    ['treo cờ từ ngày 05/02/2025 (mùng 8 Tết) đến hết ngày 12/02/2025', 'from 2025-02-05 to 2025-02-12'],
    ['trực từ ngày 11/10/2024 đến hết năm 2024', 'from 2024-10-11 to 2024-12-31'],
    ['trực từ 15/9 đến hết tháng 11/2024', 'from 2024-09-15 to 2024-11-30'],
    ['từ ngày 01/6 đến ngày 30/6', 'from 2024-06-01 to 2024-06-30'],
    ['Từ ngày 01/6/2024 đến hết ngày 30/6/2024', 'from 2024-06-01 to 2024-06-30'],
    ['nghiệm thu mô hình Quý IV/2024 - Quý I/2025.', 'from 2024-10-01 to 2025-03-31'],
    ['mở lớp dạy bơi trong T6/2024', 'within 2024-06-30'],
    ['từ 01/6 - 30/6/2024', 'from 2024-06-01 to 2024-06-30'],
    ['từ ngày 01 đến ngày 15/6/2024', 'from 2024-06-01 to 2024-06-15'],
    ['từ ngày 10-15/6/2024', 'from 2024-06-10 to 2024-06-15'],
    ['từ ngày 01 tháng 6 đến ngày 30 tháng 6 năm 2024', 'from 2024-06-01 to 2024-06-30'],
    ['từ 7h30 ngày 01/6/2024 đến 17h00 ngày 02/6/2024', 'from 2024-06-01 to 2024-06-02'],
    ['từ ngày 20/12/2024 đến ngày 10/01/2025', 'from 2024-12-20 to 2025-01-10'],
    ['từ ngày 20/12 đến ngày 10/01/2025', 'from 2024-12-20 to 2025-01-10 ?'],
    ['Thời gian: 01/6 - 30/6/2024', 'from 2024-06-01 to 2024-06-30'],
    ['tổ chức Tuần lễ xanh (01-07/6/2024)', 'from 2024-06-01 to 2024-06-07'],
    ['dự kiến từ ngày 19 đến 25/6/2024', 'from 2024-06-19 to 2024-06-25 ?'],
    ['Kỷ niệm Ngày Thương binh: treo cờ từ ngày 26/7/2024 đến hết ngày 28/7/2024', 'from 2024-07-26 to 2024-07-28'],
    ['chiếu phim chào mừng ngày 01/6 từ ngày 28/5/2024 đến ngày 02/6/2024', 'from 2024-05-28 to 2024-06-02'],
    ['họp hội đồng xét chọn 02-08/10/2024', 'from 2024-10-02 to 2024-10-08 ?'],
    ['Tổ chức thẩm định đề cương cho các đề tài 28/10 - 05/11/2024.', 'from 2024-10-28 to 2024-11-05 ?'],
    ['dự kiến từ ngày 19 đến 25/6 (chậm nhất ngày 30/6/2024)', 'by 2024-06-30'],
    ['15/6 - 30/6/2024', 'from 2024-06-15 to 2024-06-30'],
    ['trong hai ngày 15 và 16/6/2024', 'from 2024-06-15 to 2024-06-16'],
    ['trong hai ngày 03/6 và 04/6/2024', 'from 2024-06-03 to 2024-06-04'],
    ['báo cáo hai lần một tháng, vào ngày 15 và ngày 30', 'each month on 15 + each month on 30'],
    ['vào các ngày 15, 16, 17/6', 'from 2024-06-15 to 2024-06-17'],
    ['07 giờ 00, ngày 27 và ngày 28/10/2024', 'from 2024-10-27 to 2024-10-28'],
    ['Thời gian thực hiện: giai đoạn 2024 - 2026', 'from 2024-01-01 to 2026-12-31 ?'],
    ['2024-2025', 'from 2024-01-01 to 2025-12-31'],
    ['Thời gian thực hiện: Năm 2024, năm 2025', 'from 2024-01-01 to 2025-12-31'],
    ['từ tháng 4 đến tháng 9 năm 2024', 'from 2024-04-01 to 2024-09-30'],
    ['từ tháng 10/2024 đến hết tháng 3/2025', 'from 2024-10-01 to 2025-03-31'],
    ['Quý IV/2024 - Quý I/2025', 'from 2024-10-01 to 2025-03-31'],
    ['8/2024 - 3/2025', 'from 2024-08-01 to 2025-03-31'],
    ['Từ 8/2024 đến 12/2024', 'from 2024-08-01 to 2024-12-31'],
    ['Tháng 11/2024 - tháng 3/2025', 'from 2024-11-01 to 2025-03-31'],
    ['từ tháng 6-9/2024', 'from 2024-06-01 to 2024-09-30'],
    ['từ quý II đến quý IV/2024', 'from 2024-04-01 to 2024-12-31'],
    ['Thời gian thực hiện: năm 2024 - 2025', 'from 2024-01-01 to 2025-12-31'],
    ['từ ngày 15/11 đến ngày 15/12 hằng năm', 'each year by 12-15'],
    ['từ ngày 01 đến ngày 05 hằng tháng', 'each month by 5'],
  ])('%s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('a period, due on its last day', () => {
  test.each([
    [
      'hoàn thành việc dỡ lều trên bến chính trước ngày 31/12/2024, trên các bến phụ trong năm 2025',
      'before 2024-12-31 + within 2025-12-31',
    ],
    ['hoàn thành trong tháng 6', 'within 2024-06-30'],
    ['sơ kết giữa kỳ vào năm 2026, tổng kết vào quý IV năm 2028', 'within 2026-12-31 + within 2028-12-31'],
    ['xây xong chợ đạt chuẩn vào năm 2026; gửi danh sách trước ngày 19/5/2024', 'before 2024-05-19'],
    ['hoàn thành trong tháng 6/2024', 'within 2024-06-30'],
    ['hoàn thành trong tháng 02 năm 2025', 'within 2025-02-28'],
    ['hoàn thành tháng 6/2024', 'within 2024-06-30'],
    ['thực hiện trong quý II/2024', 'within 2024-06-30'],
    ['thực hiện trong quý 2 năm 2024', 'within 2024-06-30'],
    ['thực hiện ngay trong quý II', 'within 2024-06-30'],
    ['hoàn thành trong quý III, IV/2024', 'within 2024-12-31'],
    ['Quý IV/2024', 'within 2024-12-31'],
    ['Quí IV-2024', 'within 2024-12-31'],
    ['Tháng 11, 12/2024', 'within 2024-12-31'],
    ['T12/2024', 'within 2024-12-31'],
    ['12/2024', 'within 2024-12-31'],
    ['Q.IV/2024', 'within 2024-12-31'],
    ['Năm 2024', 'within 2024-12-31'],
    ['2024', 'within 2024-12-31'],
    ['Trong năm', 'within 2024-12-31'],
    ['Cuối năm', 'within 2024-12-31'],
    ['Quý IV', 'within 2024-12-31'],
    ['Quý I-II/2025', 'within 2025-06-30'],
    ['trước 12/2024', 'before 2024-12-01'],
    ['Thời gian: Quý III năm 2024', 'within 2024-09-30'],
    ['Xây dựng kế hoạch phối hợp (tháng 5/2024)', 'within 2024-05-31'],
    ['Tháng 9/2024: tổ chức tổng kết', 'within 2024-09-30'],
    ['Cả năm', 'within 2024-12-31'],
    ['T5', 'within 2024-05-31'],
    ['trước khi kết thúc quý III năm 2024', 'by 2024-09-30'],
    ['đợt 1 chậm nhất ngày 31/12/2024; đợt 2 trong năm 2028', 'by 2024-12-31 + within 2028-12-31'],
    ['Tháng 9: tổ chức tổng kết', 'within 2024-09-30'],
    ['Quý III: Sơ kết, nhân rộng mô hình', 'within 2024-09-30'],
    ['Tháng 9 kiểm tra các trường', 'within 2024-09-30 ?'],
    ['Quý I: Kiểm tra 12 cơ sở, phát hiện 3 vi phạm', '-'],
    ['Tháng 4 kiểm tra 12 cơ sở, phạt 3 cơ sở', '-'],
    ['Tháng 3 thực hiện được 12 vụ', '-'],
    ['Quý II báo cáo trước ngày 15/6', 'before 2024-06-15'],
    ['Quý III: 12 vụ', '-'],
    ['Quý I: đã mở 3 lớp', '-'],
    ['tổ chức sơ kết trong 6 tháng đầu năm 2024', 'within 2024-06-30'],
    ['hoàn thành trong 9 tháng đầu năm', 'within 2024-09-30'],
    ['vào đầu tháng 6/2024', 'within 2024-06-01'],
    ['vào giữa tháng 6/2024', 'within 2024-06-15'],
    ['vào cuối tháng 6/2024', 'within 2024-06-30'],
    ['vào giữa năm 2024', 'within 2024-06-30'],
    ['tổ chức tổng kết vào cuối năm 2024', 'within 2024-12-31'],
    ['tổ chức tổng kết vào cuối năm', 'within 2024-12-31'],
    ['vào đầu quý III năm 2024', 'within 2024-09-30 ?'],
    ['Hoàn thành trong năm 2024.', 'within 2024-12-31'],
    ['Thời gian thực hiện: năm 2024.', 'within 2024-12-31'],
    ['chậm nhất là cuối quý II năm 2024', 'by 2024-06-30'],
    ['chậm nhất trong tháng 6/2024', 'by 2024-06-30'],
    ['đến hết tháng 6/2024', 'by 2024-06-30'],
    ['hoàn thành trước tháng 9/2024', 'before 2024-09-01'],
    ['trước quý IV/2024', 'before 2024-10-01'],
    ['từ nay đến cuối năm 2024', 'by 2024-12-31'],
    ['hoàn thành các việc được giao trong tháng 11, tháng 12 năm 2024', 'within 2024-12-31'],
  ])('%s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('a day that comes back', () => {
  test.each([
    ['trước ngày 25 hằng tháng', 'each month before 25'],
    ['trước ngày 25 hàng tháng', 'each month before 25'],
    ['trước ngày 25 của tháng', 'each month before 25'],
    ['trước ngày 25 tháng báo cáo', 'each month before 25'],
    ['vào ngày 22 hằng tháng', 'each month on 22'],
    ['vào các ngày 05 và ngày 20 hằng tháng', 'each month on 5 + each month on 20'],
    ['ngày 20 hằng tháng', 'each month on 20'],
    ['chậm nhất ngày 20 mỗi tháng', 'each month by 20'],
    ['Hằng tháng, trước ngày 25, báo cáo kết quả', 'each month before 25'],
    ['Báo cáo tháng: trước ngày 20', 'each month before 20'],
    ['trước ngày 05 của tháng tiếp theo', 'each month before 5 after'],
    ['lập lịch công tác tháng, trình duyệt trước ngày 27 tháng trước liền kề.', 'each month before 27'],
    ['đăng ký lịch chậm nhất ngày 27 của tháng trước', 'each month by 27'],
    ['đăng ký lịch theo số liệu từ ngày 27 tháng trước', '-'],
    ['chậm nhất ngày 05 tháng sau', 'each month by 5 after'],
    ['vào ngày thứ 10 của tháng kế tiếp', 'each month on 10 after'],
    ['trước ngày 20 tháng cuối quý', 'each quarter before 3-20'],
    ['trước ngày 20 của tháng cuối quý', 'each quarter before 3-20'],
    ['ngày 10 của tháng cuối cùng của quý', 'each quarter on 3-10'],
    ['chậm nhất ngày 05 của tháng đầu quý sau', 'each quarter by 1-5 after'],
    ['trước ngày 05 của tháng đầu tiên của quý tiếp theo', 'each quarter before 1-5 after'],
    ['chậm nhất ngày cuối cùng của tháng đầu quý sau', 'each quarter by 1-31 after'],
    ['vào ngày làm việc cuối cùng của tháng', 'each month on 31 ?'],
    ['đo nước giếng vào ngày 05 đầu mỗi quý', 'each quarter on 1-5 ?'],
    ['đo nước giếng vào ngày 25 cuối mỗi quý', 'each quarter on 3-25 ?'],
    ['vào cuối mỗi quý', 'each quarter on 3-31 ?'],
    ['ra quân vào sáng thứ Bảy tuần cuối mỗi tháng', 'each month ?'],
    ['chậm nhất là ngày cuối cùng của tháng 12 năm 2024', 'by 2024-12-31'],
    ['định kỳ hằng quý (trước ngày 15 tháng cuối quý)', 'each quarter before 3-15'],
    ['trước ngày 30/11 hằng năm', 'each year before 11-30'],
    ['trước ngày 30 tháng 11 hàng năm', 'each year before 11-30'],
    ['Hằng năm, trước ngày 30/11, báo cáo', 'each year before 11-30'],
    ['Định kỳ hằng năm (trước ngày 30 tháng 11) báo cáo', 'each year before 11-30'],
    ['trước ngày 30/01 của năm tiếp theo', 'each year before 01-30 after'],
    ['chậm nhất ngày 10/01 năm sau', 'each year by 01-10 after'],
    ['ôn tập xong trước kỳ thi tốt nghiệp THPT năm 2024 (27-28/6/2024)', 'before 2024-06-27 ?'],
    ['trang trí xong trước lễ hội đền Mốc (từ ngày 12 đến 15/4/2024)', 'before 2024-04-12 ?'],
    ['trực trước và trong dịp lễ (từ ngày 27/4 đến 03/5/2024)', 'from 2024-04-27 to 2024-05-03'],
    ['báo cáo chậm nhất vào thứ Tư tuần cuối của tháng', 'each month ?'],
    ['quyết toán xong trước ngày 15/02 năm tới', 'before 2025-02-15 ?'],
    ['quyết toán xong trong quý I năm tới', 'within 2025-03-31 ?'],
    ['quyết toán xong trước tháng 3 năm tới', 'before 2025-03-01 ?'],
    ['tổng kết trong tháng 01 của năm sau', 'each year by 01-31 after ?'],
    ['trực gác từ tháng 11 năm trước đến tháng 4 năm sau', 'each year by 04-30 after ?'],
    ['trước ngày 10/01 của năm liền kề năm báo cáo', 'each year before 01-10 after'],
    ['trước ngày 10/7 của năm báo cáo', 'each year before 07-10'],
    ['tổ chức trong tháng 11 hằng năm', 'each year by 11-30'],
    ['Tháng 12 hằng năm', 'each year by 12-31'],
    ['Tháng 6 và tháng 12 hằng năm', 'each year by 06-30 + each year by 12-31'],
    ['vào quý I hằng năm', 'each year by 03-31'],
    [
      'trước ngày 15/6 (báo cáo 6 tháng) và trước ngày 15/12 (báo cáo năm) hằng năm',
      'each year before 06-15 + each year before 12-15',
    ],
    [
      'Hằng tháng (ngày 20), quý (ngày 20 của tháng cuối quý), năm (ngày 15/12) báo cáo',
      'each month on 20 + each quarter on 3-20 + each year on 12-15 ?',
    ],
    ['chậm nhất ngày 17 của tháng cuối kỳ báo cáo', 'each quarter by 3-17 ?'],
    [
      'báo cáo quý trước ngày 18 của tháng cuối quý; báo cáo năm trước ngày 18/12',
      'each quarter before 3-18 + each year before 12-18 ?',
    ],
    ['ngày 15 của tháng thứ 3 hằng quý', 'each quarter on 3-15'],
    ['ngày 15/6 và 15/12 hằng năm', 'each year on 06-15 + each year on 12-15'],
    ['trước ngày 10 tháng 6 và tháng 12 hằng năm', 'each year before 06-10 + each year before 12-10'],
    ['trước ngày 10 tháng 6 và 10 tháng 12 hằng năm', 'each year before 06-10 + each year before 12-10'],
    [
      'trước ngày 10 các tháng 3, 6, 9, 12',
      'each year before 03-10 + each year before 06-10 + each year before 09-10 + each year before 12-10',
    ],
    [
      'định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12) báo cáo',
      'each year before 06-15 ? + each year before 12-15 ?',
    ],
    [
      'định kỳ 6 tháng trước ngày 30 tháng 6 và hằng năm trước ngày 31 tháng 12',
      'each year before 06-30 + each year before 12-31',
    ],
    ['báo cáo vào thứ Sáu hằng tuần', 'each week on 5'],
    ['báo cáo vào các ngày thứ Hai, thứ Năm hằng tuần', 'each week on 1 + each week on 4'],
    ['họp sáng thứ Ba và chiều thứ Sáu hằng tuần', 'each week on 2 + each week on 5'],
    ['phát thanh thứ 2, 4, 6 hằng tuần', 'each week on 1 + each week on 3 + each week on 5'],
    ['báo cáo vào 16h00 các ngày thứ Năm', 'each week on 4 @16:00 ?'],
    ['trước 15 giờ thứ Năm hàng tuần', 'each week before 4 @15:00'],
    ['hằng tuần, vào chiều thứ 6', 'each week on 5'],
  ])('%s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('a cycle without a day', () => {
  test.each([
    ['gửi danh sách bến đò trước ngày 25/11/2024 và định kỳ hằng quý', 'before 2024-11-25 + each quarter'],
    ['cập nhật hồ sơ một cửa hàng ngày.', 'each day'],
    ['báo cáo tình hình giải ngân hàng tháng về Phòng Tài chính', 'each month'],
    ['định kỳ hằng quý báo cáo kết quả', 'each quarter'],
    ['Định kỳ hàng tháng, quý, năm báo cáo kết quả', 'each month + each quarter + each year'],
    ['báo cáo định kỳ 6 tháng và hằng năm về kết quả', 'each year'],
    ['báo cáo tiến độ 3 tháng một lần', 'each quarter'],
    ['kiểm tra, báo cáo mỗi tháng 01 lần', 'each month'],
    ['Hằng năm tổ chức diễn đàn trẻ em cấp xã', 'each year'],
    ['Hằng năm , Phòng Y tế báo cáo kết quả', 'each year'],
    ['Phối hợp với Trạm Y tế hằng năm tổ chức khám sức khỏe', 'each year'],
    ['gửi báo cáo hằng quý về Phòng Nội vụ để tổng hợp', 'each quarter'],
    ['giao ban 01 lần/tháng', 'each month'],
    ['kiểm tra ít nhất 02 lần/năm', 'each year'],
    ['01 lần/quý', 'each quarter'],
    ['Hằng năm', 'each year'],
    ['Thường xuyên, hằng năm', 'each year'],
    ['Thời gian thực hiện: hằng năm', 'each year'],
  ])('%s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('a term that counts from an event', () => {
  test.each([
    ['Khi đò có dấu hiệu rò nước phải báo ngay cho bến trưởng.', 'at once'],
    ['Có đò rò nước, trôi neo phải báo ngay cho bến trưởng.', 'at once'],
    ['Khi phát hiện đò chở quá tải, Trạm Quản lý bến báo cáo ngay UBND huyện.', 'at once'],
    ['Khi xảy ra va chạm, trưởng bến báo cáo ngay về Công an huyện.', 'at once'],
    ['Trường hợp xảy ra tai nạn, báo cáo ngay về UBND huyện qua số máy trực.', 'at once'],
    ['Trường hợp có khó khăn, báo cáo ngay về UBND huyện.', '-'],
    ['Nếu phát hiện dấu hiệu lừa đảo, báo cáo ngay về Công an huyện.', '-'],
    ['Khi có yêu cầu phải báo cáo ngay.', 'on-request'],
    ['báo cáo chậm nhất 01 ngày sau khi sự việc xảy ra', '1 days'],
    ['trong 05 ngày làm việc kể từ ngày nhận được văn bản', '5 working days'],
    ['trong vòng 05 (năm) ngày làm việc, kể từ ngày nhận hồ sơ', '5 working days'],
    ['trong thời hạn 10 ngày kể từ ngày ký kết luận', '10 days'],
    ['chậm nhất sau 03 ngày làm việc kể từ khi kết thúc đợt kiểm tra', '3 working days'],
    ['trong vòng 24 giờ kể từ khi phát hiện', '1 days'],
    ['khắc phục xong trong 24 giờ', '1 days ?'],
    ['trả kết quả trong 03 ngày làm việc.', '3 working days ?'],
    ['niêm yết trong 15 ngày', '-'],
    ['đã hoàn thành trong 20 ngày', '-'],
    ['báo trong vòng 15 phút', 'at once ?'],
    ['chậm nhất 01 giờ sau khi sự việc xảy ra', 'at once'],
    ['chậm nhất 43 ngày trước ngày bầu cử (tức ngày 01/02/2025)', 'by 2025-02-01'],
    ['chậm nhất 10 ngày trước ngày khai mạc (20/4/2025)', '10 days ?'],
    ['trong 15 ngày kể từ ngày ban hành Kế hoạch (02/02/2025)', '15 days ?'],
    ['trong vòng 15 ngày kể từ ngày bầu cử (đến hết 30/3/2025)', 'by 2025-03-30'],
    ['trong 05 ngày làm việc kể từ ngày nhận được hồ sơ (mẫu số 2)', '5 working days'],
    ['không quá 48 giờ từ khi tiếp nhận thông tin', '2 days'],
    ['trong vòng 02 tuần kể từ ngày kết thúc hội nghị', '14 days'],
    ['trong vòng ba ngày sau khi họp', '3 days'],
    ['báo cáo ngay trong ngày xảy ra vụ việc', 'at once'],
    ['luân chuyển công văn ngay trong ngày nhận.', 'at once'],
    ['báo cáo trong vòng 30 phút kể từ khi phát hiện', 'at once'],
    ['sẵn sàng cơ động trong 30 phút khi có lệnh', 'at once'],
    ['ngay sau khi kết thúc hội nghị', 'at once'],
    ['triển khai ngay sau khi Kế hoạch được ban hành và hoàn thành trước ngày 30/6', 'at once + before 2024-06-30'],
    ['khử khuẩn ngay khi nước rút', 'at once'],
    ['xử lý môi trường ngay sau bão', 'at once'],
    ['Báo cáo kết quả khi kết thúc chiến dịch', 'at once ?'],
    ['gửi báo cáo trong vòng 03 ngày làm việc', '3 working days ?'],
  ])('%s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('words that say there is no date', () => {
  test.each([
    ['Thường xuyên', 'standing'],
    ['Thường xuyên rà soát, cập nhật dữ liệu', 'standing'],
    ['Thời gian thực hiện: Thường xuyên', 'standing'],
    ['Thời gian thực hiện: năm 2024 và các năm tiếp theo', 'standing'],
    ['báo cáo đột xuất khi có yêu cầu', 'on-request'],
    ['cung cấp số liệu, báo cáo theo yêu cầu của UBND phường', 'on-request'],
    ['cung cấp bản vẽ tuyến ống khi có văn bản đề nghị của phường', 'on-request'],
    ['báo cáo số lượng trâu, bò khi có đề nghị của Trạm Thú y', 'on-request'],
    ['hỗ trợ kỹ thuật khi có đề nghị của các hộ', '-'],
    ['định kỳ báo cáo UBND phường theo quy định', 'by-regulation'],
    ['thực hiện chế độ thông tin, báo cáo theo quy định', 'by-regulation'],
    ['báo cáo trước ngày 15/6/2024 và đột xuất khi có yêu cầu', 'before 2024-06-15 + on-request'],
  ])('%s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('in a report clause', () => {
  test.each([
    ['+ Báo cáo 6 tháng: ngày 15/6/2024;', 'on 2024-06-15'],
    ['Báo cáo năm gửi ngày 10/11/2024', 'on 2024-11-10'],
    ['Báo cáo 6 tháng (15/6/2024), báo cáo năm (15/12/2024)', 'on 2024-06-15 + on 2024-12-15'],
    ['Báo cáo quý: ngày 15 tháng cuối quý', 'each quarter on 3-15'],
    ['Báo cáo công tác trẻ em theo Kế hoạch số 12/KH-UBND ngày 05/01/2024', '-'],
    ['Báo cáo kết quả hưởng ứng Ngày Gia đình Việt Nam ngày 28/6', '-'],
  ])('%s', (text, meaning) => {
    expect(say(text, { clause: 'report' })).toBe(meaning)
  })
})

describe('words that a scan got wrong', () => {
  test.each([
    ['nộp hồ sơ truớc ngày 12/4/2024', 'before 2024-04-12 ?'],
    ['nộp hồ sơ trưóc 10 giờ ngày 12/4/2024', 'before 2024-04-12 @10:00 ?'],
    ['chậm nhât ngày 08/5/2024', 'by 2024-05-08 ?'],
    ['muộn nhẩt là ngày 08/5/2024', 'by 2024-05-08 ?'],
    ['từ ngày 02/5/2024 đên ngày 20/5/2024', 'from 2024-05-02 to 2024-05-20 ?'],
    ['trước ngày 09 thảng 6 nàm 2024', 'before 2024-06-09 ?'],
    ['trước ngày 10 hăng tháng', 'each month before 10 ?'],
    ['trước ngày 10 hàng thảng', 'each month before 10 ?'],
    ['trước ngày 22/S/2024', 'before 2024-05-22 ?'],
    ['trước ngày 2S/6/2024', 'before 2024-06-25 ?'],
    ['Đinh kỳ hẳng quý báo cáo', 'each quarter ?'],
    ['hoàn thành trong quỷ II', 'within 2024-06-30 ?'],
    ['trước ngày 25/4/2O24', 'before 2024-04-25 ?'],
    ['báo cáo 6 tháng trước l5/6;', 'before 2024-06-15 ?'],
    ['quyết toán trước ngày 3l tháng 12 năm 2024', 'before 2024-12-31 ?'],
    ['hoàn thànhtrước ngày 30/7/2024', 'before 2024-07-30'],
    ['Hằng tuân, vào ngày thứ Năm, họp giao ban', 'each week on 4 ?'],
    ['trong 05 ngày kề từ ngày hoàn thành kiểm đếm', '5 days ?'],
  ])('%s → %s', (phrase, meaning) => {
    expect(say(phrase)).toBe(meaning)
  })

  test.each([
    'Lắp 12 bóng đèn 40W ở ngõ 3',
    'đền bù cho 20 hộ ở xóm 4',
    'Bố trí 3 thang cứu hộ',
    'đi ngay 2 tổ xuống hiện trường',
    'quỹ 15 triệu đồng',
    'Giải thể thao Việt Nam 2024 lần thứ hai',
  ])('%s is not about time', (phrase) => {
    expect(say(phrase)).toBe('-')
  })
})

describe('times that stand at the end, in the middle or in a row', () => {
  test.each([
    ['Ghi sổ trực và bàn giao ca hằng ngày.', 'each day'],
    ['nhắc các hộ phân loại rác hằng tuần;', 'each week'],
    ['Niêm yết kết quả vào ngày làm việc đầu tiên hằng tuần', 'each week ?'],
    ['vào ngày đầu tiên của mỗi tháng', 'each month on 1 ?'],
    ['vào ngày làm việc đầu tiên của tháng', 'each month on 1 ?'],
    ['vào ngày làm việc đầu tiên của quý II/2024', '-'],
    ['vào ngày làm việc đầu tiên của tháng kế tiếp', '-'],
    ['kiểm tra trước ngày 20/9, định kỳ hằng tháng lấy ý kiến', 'before 2024-09-20 + each month'],
    ['báo cáo lúc 7 giờ và 16 giờ mỗi ngày', 'each day @07:00 + each day @16:00'],
    ['kiểm tra trước ngày 20/9/2024, định kỳ hằng tháng lấy ý kiến phụ huynh', 'before 2024-09-20 + each month'],
    ['kiểm kê kho vào tuần cuối tháng 11 năm 2024', 'within 2024-11-30'],
    ['tổ chức hội thi trong tuần thứ hai của tháng 9', 'within 2024-09-14 ?'],
    ['tu bổ bờ bao vào cuối tháng 4 và cuối tháng 10', 'within 2024-04-30 + within 2024-10-31'],
    ['Tiêm nhắc cho đàn trâu, 6 tháng đầu năm hoàn thành ít nhất 300 con', 'within 2024-06-30'],
    ['định kỳ 6 tháng và năm, trước ngày 18 của tháng cuối kỳ', 'each year before 06-18 + each year before 12-18'],
    ['định kỳ hằng quý, trước ngày 18 của tháng cuối kỳ', 'each quarter before 3-18 ?'],
    ['Báo cáo ngay về Phòng Y tế khi phát hiện ca bệnh lạ.', 'at once'],
    ['Báo ngay cho Công an xã khi phát hiện cháy, kể cả cháy nhỏ.', 'at once'],
    ['Khi xảy ra cháy, nổ, sự cố, các đơn vị, tổ dân phố báo cáo ngay về UBND phường.', 'at once'],
    ['Khi phát hiện cổ vật bị lấy cắp, hư hỏng, các xã báo cáo ngay về Phòng để xử lý.', 'at once'],
    ['Khi có sự cố, các đơn vị báo cáo ngay cho Trưởng Ban Chỉ đạo.', 'at once'],
    [
      'Khi xảy ra rò khí, các trạm báo cáo ngay về Sở (qua Phòng An toàn) trong vòng 02 ngày kể từ khi phát hiện.',
      '2 days',
    ],
    [
      'Khi phát hiện ổ dịch, các xã báo cáo ngay qua điện thoại và gửi báo cáo bằng văn bản trong 03 ngày sau khi phát hiện.',
      '3 days',
    ],
    [
      'Khi phát hiện ổ dịch, các xã phải báo ngay cho Trạm Thú y và tiêu hủy trong 03 ngày kể từ khi phát hiện.',
      'at once + 3 days',
    ],
    ['Khi có cháy xảy ra phải báo cáo bằng điện thoại về Văn phòng UBND tỉnh ngay, sau đó gửi văn bản.', 'at once'],
    ['Khi phát hiện ổ dịch thì báo cáo ngay, chậm nhất 01 ngày sau khi phát hiện.', '1 days'],
    ['Thời gian thực hiện: Cả năm 2024', 'within 2024-12-31'],
    ['Tổ chức họp báo giới thiệu phiên chợ ngày 12/10/2024 tại nhà lồng.', 'on 2024-10-12 ?'],
    ['báo cáo vào thứ Sáu hằng tuần trong tháng 4 năm 2024', 'each week on 5'],
  ])('%s → %s', (phrase, meaning) => {
    expect(say(phrase)).toBe(meaning)
  })

  test.each([
    'Hướng dẫn bà con nâng cao đời sống hằng ngày.',
    'Rà soát khẩu phần ăn hằng ngày.',
    '6 tháng đầu năm đã tổ chức 4 lớp tập huấn',
    'Kịp thời báo cáo ngay về Phòng Y tế khi có khó khăn, vướng mắc',
    'vẽ tranh trên tường vào ngày đầu năm mới',
  ])('%s has no date', (phrase) => {
    expect(say(phrase)).toBe('-')
  })
})

describe('a year that stands once in a sentence is shared by its days', () => {
  test.each([
    [
      'Chế độ báo cáo định kỳ: quý I trước ngày 12/3, 6 tháng trước ngày 08/6 và năm trước ngày 20/11/2025',
      'before 2025-03-12 + before 2025-06-08 + before 2025-11-20',
    ],
    [
      'định kỳ báo cáo 6 tháng trước ngày 08/6; báo cáo năm trước ngày 20/11/2025',
      'before 2025-06-08 + before 2025-11-20',
    ],
    ['Báo cáo định kỳ 6 tháng trước ngày 08/6/2025, năm trước ngày 20/11', 'before 2025-06-08 + before 2025-11-20'],
    [
      'Định kỳ 6 tháng trước ngày 08/6; nghiệm thu bãi đỗ xe trước ngày 20/11/2025',
      'each year before 06-08 ? + before 2025-11-20',
    ],
    [
      'định kỳ trước ngày 20/11, riêng đợt đầu gửi trước ngày 08/6/2025',
      'each year before 11-20 ? + before 2025-06-08',
    ],
    [
      'hằng năm trước ngày 08/6; trồng xong cây xanh trước ngày 20/11/2025',
      'each year before 06-08 + before 2025-11-20',
    ],
    ['định kỳ trước ngày 08/6 theo Kế hoạch số 21/KH-UBND ngày 20/11/2023 của UBND phường', 'each year before 06-08 ?'],
  ])('%s → %s', (phrase, meaning) => {
    expect(say(phrase)).toBe(meaning)
  })
})

describe('a stretch that limits a rhythm is no deadline of its own', () => {
  test.each([
    ['báo cáo trước ngày 18 hằng tháng (từ tháng 4 đến tháng 8/2024)', 'each month before 18'],
    ['trực và báo cáo hằng ngày (từ ngày 27/4 đến ngày 02/5/2024) trước 16 giờ', 'each day @16:00'],
    [
      'báo cáo hằng tuần (trong thời gian cao điểm từ ngày 27/4 đến ngày 02/5/2024: báo cáo hằng ngày).',
      'each week + each day',
    ],
    ['Từ ngày 27/4 đến ngày 02/5/2024, hằng ngày trước 16 giờ báo cáo về Công an xã', 'each day @16:00'],
  ])('%s → %s', (phrase, meaning) => {
    expect(say(phrase)).toBe(meaning)
    expect(found(phrase).diagnostics.map((d) => d.code)).toEqual(['limited-rhythm'])
  })

  test.each([
    ['mở đợt cao điểm từ ngày 27/4 đến ngày 02/5/2024', 'from 2024-04-27 to 2024-05-02'],
    ['Từ ngày 27/4 đến ngày 02/5/2024, các chốt hằng ngày tuần tra', 'from 2024-04-27 to 2024-05-02'],
    ['giao ban hằng tháng, hội thi (từ ngày 27/4 đến ngày 02/5/2024)', 'from 2024-04-27 to 2024-05-02'],
  ])('%s → %s', (phrase, meaning) => {
    expect(say(phrase)).toBe(meaning)
    expect(found(phrase).diagnostics).toEqual([])
  })
})

describe('hours and weekdays', () => {
  test.each([
    ['Báo cáo hàng tuần, nhập vào hệ thống chậm nhất 9 giờ sáng thứ Ba', 'each week by 2 @09:00'],
    [
      'trước 14 giờ thứ Tư hằng tuần các tổ gửi số liệu; Đội Quản lý đô thị tổng hợp vào sáng thứ Năm',
      'each week before 3 @14:00 + each week on 4',
    ],
    ['Mở chợ phiên vào 06 giờ 15 ngày 09/8/2024 tại sân vận động', 'on 2024-08-09 @06:15'],
    ['chiếu phim lưu động tối ngày 12/9/2024 tại nhà văn hóa thôn', 'on 2024-09-12'],
    ['nghiệm thu trước ngày 2 5/10/2024', 'before 2024-10-25 ?'],
    ['hai buổi tập huấn (tháng 5/2024 và tháng 9/2024)', 'within 2024-05-31 + within 2024-09-30'],
    ['Hằng tuần đăng tải danh sách trên bảng tin', 'each week'],
    ['Phó Chủ tịch phụ trách, hằng tháng họp với các tổ', 'each month'],
    ['niêm yết giá nước sạch hằng tháng, kịp thời, rõ ràng', 'each month'],
    ['xử lý đơn tồn đọng đến ngày 20/4/2024, chậm nhất đến hết ngày 31/5/2024', 'by 2024-05-31'],
  ])('%s → %s', (phrase, meaning) => {
    expect(say(phrase)).toBe(meaning)
  })

  test.each([
    'gửi trước 10 giờ thứ Sáu',
    'vụ sạt lở tối ngày 20/3/2024 làm hỏng 3 nhà',
    'theo kế hoạch hoạt động hằng tháng.',
    'trích quỹ hằng tháng của tổ dân phố',
  ])('%s has no date', (phrase) => {
    expect(say(phrase)).toBe('-')
  })
})

describe('times in front of a duty, planned ones, and times apart', () => {
  test.each([
    ['- 02/6: đạp xe diễu hành', 'on 2024-06-02'],
    ['Ngày 02/6/2024: khai mạc hội thi', 'on 2024-06-02'],
    ['giao ban tháng 4 (dự kiến ngày 07/5/2024)', 'on 2024-05-07 ?'],
    ['dự kiến ngày 07/5/2024 (chậm nhất ngày 14/5/2024)', 'by 2024-05-14'],
    ['Quý III/2024 tổ chức đấu thầu 2 bến thuyền', 'within 2024-09-30'],
    ['phát chuyên mục mỗi tuần một buổi.', 'each week'],
    ['Quý II, quý IV', 'within 2024-06-30 + within 2024-12-31'],
    ['hoàn thành trong tháng 5 và tháng 9 năm 2024', 'within 2024-05-31 + within 2024-09-30'],
    ['Tháng 5, 6/2024', 'within 2024-06-30'],
    ['báo cáo thứ Ba hằng tuần (khi có bão: báo cáo hằng ngày).', 'each week on 2 + each day'],
  ])('%s → %s', (phrase, meaning) => {
    expect(say(phrase)).toBe(meaning)
  })

  test.each([
    'Quý I/2024 đã tổ chức 2 phiên chợ',
    'tỷ lệ 15/6: không đạt yêu cầu về mẫu',
    'Tháng 5/2024 thành phố có mưa',
  ])('%s has no date', (phrase) => {
    expect(say(phrase)).toBe('-')
  })
})

describe('a work that has a time limit', () => {
  test.each([
    ['trả lời kiến nghị trong thời gian không quá 12 ngày làm việc', '12 working days ?'],
    ['thẩm định hồ sơ không quá 20 ngày kể từ ngày nhận', '20 days'],
    ['thời gian giải quyết không quá 07 ngày', '7 days ?'],
    ['cho nghỉ không quá 07 ngày', '-'],
    ['hội trại không quá 03 ngày', '-'],
  ])('%s → %s', (phrase, meaning) => {
    expect(say(phrase)).toBe(meaning)
  })
})

describe('an hour alone', () => {
  test.each([
    ['cử 02 kíp cấp cứu trước 15 giờ, chuẩn bị đủ cơ số thuốc', 'before 2024-03-25 @15:00 ?'],
    ['đắp xong đoạn kè, chậm nhất là 18h30;', 'by 2024-03-25 @18:30 ?'],
    ['cấp phát suất ăn (xong trước 18 giờ)', 'before 2024-03-25 @18:00 ?'],
    [
      'đưa dân xong trước 17 giờ chiều nay; gia súc chậm nhất 20 giờ cùng ngày',
      'before 2024-03-25 @17:00 ? + by 2024-03-25 @20:00 ?',
    ],
    [
      'sơ tán xong trước 17 giờ ngày 26/3/2024; chốt chặn trước 19 giờ',
      'before 2024-03-26 @17:00 + before 2024-03-26 @19:00 ?',
    ],
    ['trực 24/24 giờ, hằng ngày gửi số liệu trước 16 giờ', 'each day @16:00'],
  ])('of a telegram is one of its day: %s → %s', (text, meaning) => {
    expect(say(text, { telegram: true })).toBe(meaning)
  })

  test.each(['mở cửa phòng đọc trước 7 giờ', 'thu gom rác trước 18 giờ, không để qua đêm'])(
    'of a plan is no deadline: %s',
    (text) => {
      expect(say(text)).toBe('-')
    },
  )
})

describe('what is told at once', () => {
  test.each([
    ['khai báo ngay với thú y viên khi lợn có biểu hiện ốm, chết', 'at once'],
    ['khi phát hiện có người đuối nước phải huy động lực lượng tại chỗ cứu và báo ngay về Công an xã', 'at once'],
    ['Khi có người cao tuổi từ trần, thông báo ngay cho UBND phường', 'at once'],
    ['khai báo ngay khi có yêu cầu', '-'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})

describe('wordings of every week', () => {
  test.each([
    ['Gửi số liệu trước 25 hằng tháng', 'each month before 25'],
    ['Nộp chậm nhất 05 hằng tháng', 'each month by 5'],
    ['báo cáo trước 15 tháng cuối quý', 'each quarter before 3-15'],
    ['bảo đảm an toàn giao thông từ nay đến hết tháng 9/2024', 'by 2024-09-30'],
    ['Tuyên truyền từ nay đến cuối năm 2024', 'by 2024-12-31'],
    ['duy trì tin, bài từ nay đến hết tháng 12 năm 2024', '-'],
    ['các nhiệm vụ trọng tâm từ nay đến cuối năm 2024', '-'],
    ['Sau mỗi đợt chiến dịch 02 ngày báo cáo kết quả về Trạm Y tế xã', '2 days ?'],
    ['Sau hội nghị 05 ngày làm việc, gửi kết luận', '5 working days ?'],
    ['bàn giao phiếu sức khỏe cho Ban CHQS xã sau sơ tuyển 02 ngày', '2 days ?'],
    ['Báo cáo kết quả từng đợt: sau 02 ngày kết thúc đợt.', '2 days'],
    ['Gửi hồ sơ 10 ngày sau khi kết thúc hội thi', '10 days ?'],
    ['ra quân vào trung tuần tháng 9/2024', 'within 2024-09-20 ?'],
    ['gửi danh sách trước trung tuần tháng 9/2024', 'before 2024-09-11 ?'],
    ['gửi danh sách trước hạ tuần tháng 9/2024', 'before 2024-09-21 ?'],
    ['gửi danh sách trước giữa tháng 9/2024', 'before 2024-09-15'],
    ['gửi danh sách trước đầu tháng 9/2024', 'before 2024-09-01'],
    ['ra quân trong thượng tuần tháng 10/2024', 'within 2024-10-10 ?'],
    ['ra quân vào hạ tuần tháng 11/2024', 'within 2024-11-30'],
    ['sơ kết trong tháng 9 hoặc tháng 10/2024', 'within 2024-10-31'],
    ['sơ kết vào quý III hoặc quý IV/2024', 'within 2024-12-31'],
    ['Thường xuyên trong năm, tập trung vào tháng 5 và tháng 9.', 'standing'],
    ['Tuyên truyền thường xuyên, cao điểm trong tháng 10/2024', '-'],
  ])('%s → %s', (text, meaning) => {
    expect(say(text)).toBe(meaning)
  })
})
