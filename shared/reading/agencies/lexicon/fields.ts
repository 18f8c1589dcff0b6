import { listed } from '../../listed.ts'
import { keyOf } from '../words.ts'

/**
 * Fields of administration behind Sở, Phòng, Bộ, Ban …; the parts of one field stand on one line. Parts are joined as
 * the office likes: a dash, "và", "&" or, from three parts on, commas.
 */
const written = [
  // written for short
  ...listed(`
    đc - xd; gd - đt; gd&đt; gdđt; gtvt; kh&cn; kh&đt; khcn; khđt; kt - ht; kt&ht; lđ - tb&xh
    lđ - tbxh; lđtb&xh; lđtbvxh; lđtbxh; nn&mt; nn&ptnt; nnmt; qlđt; tc - kế hoạch; tc - kh; tc - kt
    tckh; tn&mt; tnmt; tp - ht; tt | bvtv; tt&tt; tttt; vh - tt; vh - tt - tt
    vh - tt | truyền thanh; vh - tt | tt; vh - xh; vh&tt; vhtt; vhtt | truyền thanh; vhtt&dl; vhttdl
    vhxh; vp - tk
  `),
  // so, with a comma where others have a dash: "Sở KH,CN", "Sở LĐ, TB&XH", "Sở VH, TT và DL"
  ...listed(`
    gd, đt; kh, cn; kt, ht; kt, ht&đt; kt | ht | đt; lđ, tb&xh; lđ | tb | xh; lđ, tbxh; nn, mt
    nn, ptnt; tn, mt; vh, tt; vh, tt&dl; vh | tt | dl; vh, xh
  `),
  // culture, sport, press
  ...listed(`
    báo | phát thanh | truyền hình
    báo chí | xuất bản
    bưu chính | viễn thông
    di tích | danh lam thắng cảnh
    di tích | danh thắng
    du lịch
    mỹ thuật | nhiếp ảnh | triển lãm
    phát thanh
    phát thanh | truyền hình
    phát thanh, truyền hình | thông tin điện tử
    thể thao
    thông tin
    thông tin | báo chí
    thông tin | báo chí | xuất bản
    thông tin | thống kê
    thông tin | truyền thông
    thương mại | du lịch
    truyền hình
    truyền thanh
    truyền thanh | truyền hình
    truyền thông | thi đua, khen thưởng
    tuyên truyền, báo chí | xuất bản
    văn hóa
    văn hóa - thông tin | thể thao
    văn hóa | khoa học | thông tin
    văn hóa | lao động | xã hội
    văn hóa | nghệ thuật
    văn hóa | nghệ thuật | thể thao | du lịch
    văn hóa | thể thao
    văn hóa | thể thao | du lịch
    văn hóa | thể thao | truyền thanh
    văn hóa | thể thao | truyền thông
    văn hóa | thông tin
    văn hóa | thông tin | thể thao
    văn hóa | thông tin | thể thao | du lịch
    văn hóa | thông tin | thể thao | truyền thông
    văn hóa | thông tin | truyền thanh
    văn hóa | thông tin | truyền thông
    văn hóa | truyền thông | thông tin
    văn hóa | xã hội
    văn hóa cơ sở, gia đình | thư viện
    văn hóa thông tin
    văn hóa xã hội
    văn hóa, thông tin | thể thao
    xuất bản, in | phát hành
  `),
  // health
  ...listed(`
    an toàn thực phẩm
    an toàn vệ sinh thực phẩm
    cấp cứu | hồi sức tích cực
    cấp cứu | hồi sức tích cực | chống độc
    dược | vật tư y tế
    điều dưỡng
    giám định bảo hiểm y tế
    hồi sức cấp cứu
    hồi sức tích cực | chống độc
    kế hoạch nghiệp vụ
    khám bệnh
    khám bệnh, chữa bệnh
    kiểm nghiệm
    kiểm nghiệm thuốc, mỹ phẩm, thực phẩm
    kiểm soát bệnh tật
    kiểm soát nhiễm khuẩn
    nghiệp vụ dược
    nghiệp vụ y
    ngoại tổng hợp
    nội tổng hợp
    quản lý khám, chữa bệnh
    quản lý y, dược cổ truyền
    vật tư | thiết bị y tế
    vật tư | trang thiết bị y tế
    xét nghiệm
    y học cổ truyền | phục hồi chức năng
    y tế
    y tế công cộng
    y học dự phòng
    y tế dự phòng
  `),
  // schools
  ...listed(`
    chính trị, tư tưởng | công tác học sinh
    chính trị, tư tưởng | công tác học sinh, sinh viên
    chính trị, tư tưởng | học sinh, sinh viên
    công tác chính trị | học sinh, sinh viên
    công tác học sinh, sinh viên
    đào tạo
    đào tạo | hợp tác quốc tế
    đào tạo, bồi dưỡng
    đào tạo, bồi dưỡng cán bộ
    đào tạo, quản lý khoa học | hợp tác quốc tế
    giáo dục
    giáo dục | đào tạo
    giáo dục chính trị | công tác học sinh, sinh viên
    giáo dục đào tạo
    giáo dục nghề nghiệp | giáo dục thường xuyên
    giáo dục thể chất | quốc phòng
    khoa học công nghệ | đào tạo
    nhà giáo | cán bộ quản lý giáo dục
    việc làm | giáo dục nghề nghiệp
  `),
  // labour, welfare, children, insurance
  ...listed(`
    bảo trợ xã hội
    bảo trợ xã hội | trẻ em
    bảo trợ xã hội | trẻ em | phòng, chống tệ nạn xã hội
    bảo trợ xã hội tổng hợp
    bình đẳng giới
    chế độ bảo hiểm xã hội
    chế độ bhxh
    công tác xã hội
    công tác xã hội | bảo trợ xã hội
    dân số
    dân số | kế hoạch hóa gia đình
    dân số | trẻ em
    dân số | trẻ em | phòng, chống tệ nạn xã hội
    dịch vụ việc làm
    gia đình
    giám định bhyt
    lao động
    lao động | thương binh | xã hội
    lao động | việc làm
    lao động | xã hội
    lao động thương binh xã hội
    lao động, việc làm
    người có công
    nội vụ | lao động
    nội vụ | lao động | thương binh | xã hội
    phòng chống tệ nạn xã hội
    phòng, chống aids, ma túy | tệ nạn mại dâm
    phòng, chống tội phạm, tệ nạn xã hội | xây dựng phong trào toàn dân bảo vệ an ninh tổ quốc
    quản lý thu
    quản lý thu | sổ, thẻ
    quản lý, giám sát bảo hiểm
    trẻ em
    trẻ em | bình đẳng giới
    việc làm
  `),
  // justice
  ...listed(`
    bổ trợ tư pháp
    các vấn đề chung về xây dựng pháp luật
    dịch vụ đấu giá tài sản
    đăng ký quốc gia giao dịch bảo đảm
    hành chính | bổ trợ tư pháp
    hành chính tư pháp
    hành chính tư pháp | bổ trợ tư pháp
    hộ tịch, quốc tịch, chứng thực
    kiểm tra văn bản | quản lý xử lý vi phạm hành chính
    pháp chế
    phổ biến, giáo dục pháp luật | trợ giúp pháp lý
    phối hợp phổ biến, giáo dục pháp luật
    quản lý xử lý vi phạm hành chính | theo dõi thi hành pháp luật
    tư pháp
    tư pháp | hộ tịch
    tư pháp hộ tịch
  `),
  // police, army, disasters
  ...listed(`
    an ninh, trật tự
    an ninh, trật tự | an toàn xã hội
    an ninh, trật tự | y tế
    an ninh mạng | phòng, chống tội phạm sử dụng công nghệ cao
    an toàn giao thông
    công an
    đê điều | phòng, chống thiên tai
    phòng chống thiên tai
    phòng chống thiên tai | tìm kiếm cứu nạn
    phòng thủ dân sự
    phòng, chống tham nhũng, lãng phí, tiêu cực
    phòng, chống thiên tai
    phòng, chống thiên tai | tìm kiếm cứu nạn
    quản lý xuất nhập cảnh
    quân sự
    quốc phòng
    thủy lợi | phòng, chống thiên tai
    tìm kiếm cứu nạn
  `),
  // farming, forests, water, land
  ...listed(`
    biển | hải đảo
    biển, hải đảo | khí tượng thủy văn
    chăn nuôi | thú y
    chăn nuôi, thú y | thủy sản
    chiến lược, chính sách nông nghiệp | môi trường
    công viên | cây xanh
    đăng ký | dữ liệu thông tin đất đai
    địa chính | nông nghiệp
    địa chính | nông nghiệp | xây dựng | môi trường
    địa chính | xây dựng
    địa chính | xây dựng | đô thị | môi trường
    địa chính | xây dựng | môi trường
    địa chính xây dựng
    đo đạc, bản đồ | thông tin địa lý
    khoa học | công nghệ | môi trường
    khuyến nông
    kiểm lâm
    kinh tế hợp tác | phát triển nông thôn
    kinh tế, nông nghiệp | môi trường
    lâm nghiệp | kiểm lâm
    môi trường
    môi trường | công trình đô thị
    nông nghiệp
    nông nghiệp | môi trường
    nông nghiệp | phát triển nông thôn
    nông nghiệp | ptnt
    phát triển quỹ đất
    tài nguyên | môi trường
    tài nguyên nước | khoáng sản
    tài nguyên nước, khoáng sản
    thủy lợi
    thủy sản
    thủy sản | kiểm ngư
    trồng trọt | bảo vệ thực vật
    trồng trọt | bvtv
  `),
  // science and data
  ...listed(`
    công nghệ thông tin
    công nghệ thông tin | dữ liệu tài nguyên môi trường
    điều hành thông minh
    đổi mới sáng tạo, chuyển đổi xanh | khuyến công
    giám sát, điều hành thông minh
    khoa học | công nghệ
    khoa học | hợp tác quốc tế
    khoa học công nghệ
    phát triển thị trường | doanh nghiệp khoa học và công nghệ
    quản lý khoa học | hợp tác quốc tế
    thống kê | tin học
    tiêu chuẩn | đo lường | chất lượng
    tin học | thống kê
  `),
  // building, roads, vehicles
  ...listed(`
    cấp nước
    cấp thoát nước
    dân dụng | công nghiệp
    giao thông
    giao thông | vận tải
    giao thông vận tải
    giao thông vận tải | xây dựng
    hạ tầng | đô thị
    kết cấu hạ tầng giao thông
    kinh tế | hạ tầng
    kinh tế | hạ tầng | đô thị
    quản lý đô thị
    quản lý phương tiện | người lái
    quản lý vận tải | phương tiện
    quản lý vận tải, phương tiện
    quản lý xây dựng | chất lượng công trình giao thông
    quy hoạch | kiến trúc
    vận tải | phương tiện
    xây dựng
    xây lắp
    xây dựng | hạ tầng
  `),
  // money, trade, industry
  ...listed(`
    chất lượng, chế biến | phát triển thị trường
    công nghiệp
    công nghiệp | thương mại
    công thương
    điện lực | năng lượng tái tạo
    đổi mới | phát triển doanh nghiệp
    đối tác công | tư
    kế hoạch | đầu tư
    kế hoạch | tài chính
    kế hoạch | tài chính | quản lý doanh nghiệp
    kế hoạch, tài chính
    khuyến công | tư vấn phát triển công nghiệp
    kinh tế
    kinh tế | kế hoạch
    kinh tế | ngân sách
    kinh tế | tài chính
    kinh tế | xã hội
    quản lý thị trường
    quản lý, giám sát kế toán, kiểm toán
    tài chính
    tài chính | kế hoạch
    tài chính | kế toán
    tài chính | ngân sách
    tài chính kế hoạch
    tài chính kế toán
    thương mại
    xuất nhập khẩu
  `),
  // the Party, peoples and faiths
  ...listed(`
    chính trị
    chính trị tư tưởng
    chính trị, tư tưởng
    công tác dân chủ, giám sát | dân vận
    dân chủ, giám sát | phản biện xã hội
    dân tộc
    dân tộc | tôn giáo
    dân vận
    đoàn thể | các hội
    lý luận chính trị | lịch sử đảng
    thi đua | khen thưởng | tuyên truyền
    tổ chức cơ sở đảng, đảng viên
    tổ chức đảng, đảng viên
    tôn giáo
    tuyên giáo
    tuyên giáo | dân vận
  `),
  // the running of an office
  ...listed(`
    cung ứng dịch vụ công
    dịch vụ công
    dịch vụ tổng hợp
    đối ngoại
    hành chính | quản trị
    hành chính | tổng hợp
    hành chính công
    hợp tác quốc tế
    kế hoạch
    kế hoạch tổng hợp
    kiểm tra
    ngoại giao
    ngoại vụ
    nội chính
    nội vụ
    phục vụ hành chính công
    thanh tra
    thi đua | khen thưởng
    thống kê
    tổ chức
    tổ chức | cán bộ
    tổ chức | hành chính
    tổ chức | nội vụ
    tổng hợp
    văn phòng | thống kê
    văn phòng thống kê
    văn thư, lưu trữ
  `),
]

export const fields: readonly (readonly string[])[] = written.map((field) =>
  field.split('|').map((part) => keyOf(part)),
)
