import { listed } from '../../listed.ts'

/** Words behind a class noun that belong to it, though some of them look like the beginning of a predicate. */
export const tails = [
  // of which level
  ...listed(`
    các cấp; cấp bộ; cấp cơ sở; cấp cục; cấp huyện; cấp ngành; cấp nhà nước; cấp phường; cấp quân khu; cấp quận; cấp quốc gia; cấp sở
    cấp thành phố; cấp tỉnh; cấp trên; cấp trên trực tiếp; cấp trung ương; cấp trường; cấp xã; cùng cấp
    dự toán cấp i; dự toán cấp ii
  `),
  // where
  ...listed(`
    biên giới; biên giới, hải đảo; đầu nguồn; đóng trên địa bàn; giáp ranh; hạ du; hải đảo
    miền núi; ngoại thành; nghèo; nội thành; thuộc phạm vi dự án; thuộc phạm vi quản lý; thuộc vùng dự án
    trên địa bàn; trong phạm vi dự án; trong vùng dự án; ven biển; ven đê; ven hồ; ven sông
    ven suối; vùng cao; vùng lũ; vùng ngập; vùng trũng
  `),
  // whose
  ...listed(`
    chuyên môn; có liên quan; có liên quan khác; còn lại; hữu quan; khác; khác có liên quan
    liên quan; liên quan khác; nêu trên; nói trên; thuộc và trực thuộc; thuộc, trực thuộc
    thuộc/trực thuộc; trực thuộc; tương đương; và tương đương
  `),
  // that are watched
  ...listed(`
    chịu sự giám sát; chịu sự kiểm tra; chịu sự quản lý; chịu sự thanh tra; được giám sát
    được kiểm tra; được thanh tra
  `),
  // of what kind
  ...listed(`
    bầu cử; cấp triệu tập đại hội; có học sinh bán trú; có học sinh nội trú; có tổ chức bán trú
    có tổ chức nội trú; công lập và ngoài công lập; công lập, ngoài công lập; là cộng đồng
    là hộ gia đình; là tổ chức; nhỏ và vừa; triệu tập đại hội; trong và ngoài công lập; vừa và nhỏ
  `),
]

/** After these words behind a class noun comes a clause about it, not yet what it must do. */
export const relatives = listed(`
  chưa có; có; cung cấp; do; đã; đang; đóng; được; giới thiệu; hoạt động; không có; là; làm; mà; nơi
  quản lý; ra quyết định; sử dụng; tham gia; thuộc diện; trong lĩnh vực; trực tiếp; vi phạm
`)
