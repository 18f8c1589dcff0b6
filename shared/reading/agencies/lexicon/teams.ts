import { listed } from '../../listed.ts'

/** Hamlets, and the teams of a hamlet or of a plan. */
export const teams = [
  // hamlets and quarters
  ...listed(`
    Ấp
    Bản
    Ban Nhân dân
    Buôn
    Khóm
    Khu dân cư
    Khu phố
    Làng
    Thôn
    Tổ dân phố
    Xóm
  `),
  // who keeps order in them
  ...listed(`
    Ban Bảo vệ dân phố
    Lực lượng bảo vệ an ninh, trật tự
    Lực lượng bảo vệ ANTT
    Lực lượng tham gia bảo vệ an ninh trật tự
    Lực lượng tham gia bảo vệ an ninh, trật tự
    Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở
    Lực lượng tham gia bảo vệ ANTT
    Tổ bảo vệ
    Tổ bảo vệ an ninh trật tự
    Tổ bảo vệ an ninh, trật tự
    Tổ bảo vệ ANTT
    Tổ bảo vệ dân phố
    Tổ hòa giải
  `),
  // who turns out in a flood or a fire
  ...listed(`
    Đội xung kích
    Đội xung kích phòng, chống thiên tai
    Lực lượng xung kích
    Tổ xung kích
    Tổ xung kích phòng, chống thiên tai
  `),
  // delegations that inspect
  ...listed(`
    Đoàn công tác
    Đoàn giám sát
    Đoàn giám sát, kiểm tra
    Đoàn khảo sát
    Đoàn kiểm tra
    Đoàn kiểm tra, giám sát
    Đoàn kiểm tra nội bộ
    Đoàn kiểm tra, thanh tra
    Đoàn liên ngành
    Đoàn phúc tra
    Đoàn thanh tra
    Đoàn thanh tra, kiểm tra
  `),
  // offices that compete with one another
  ...listed(`
    Cụm thi đua
    Khối thi đua
  `),
  // teams that a plan sets up
  ...listed(`
    Ban bầu cử
    Nhóm công tác
    Nhóm giúp việc
    Tổ bầu cử
    Tổ chuyên môn
    Tổ Công nghệ số cộng đồng
    Tổ công tác
    Tổ giúp việc
    Tổ Văn phòng
  `),
]
