/**
 * What a task ends in, as the head of a table's column or in front of a line's colon: "Sản phẩm", "Kết quả, sản phẩm", "Dự
 * kiến kết quả đầu ra". "Kết quả kiểm tra năm trước", "Kết quả phối hợp" say something else. For patterns in small letters.
 */
export const product =
  '(?:dự kiến )?(?:sản phẩm|kết quả)(?:[,/ ]+(?:và )?(?:sản phẩm|kết quả|dự kiến|đầu ra|cần đạt|hoàn thành|phải nộp|bàn giao))*'
