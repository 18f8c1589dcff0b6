/** "… thì báo cáo về UBND xã trước ngày 20 hằng tháng", "… xong trong quý II": what has a day or a period to be done by is a duty. */
export const isDueBy = (words: string): boolean => dueBy.test(words.slice(0, 1500))
const dueBy =
  /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|đến hết|hết|xong|hoàn thành|không quá|vào|trong)(?!\p{L})[^.;,]{0,30}?(?<![\p{L}\d])(?:ngày \d|\d{1,2}\/\d|\d{1,2} ?(?:giờ|h)(?!\p{L})|tháng \d|quý (?:[IV]|\d)|(?:hằng|hàng) (?:ngày|tuần|tháng|quý|năm))/iu
