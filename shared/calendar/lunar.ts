import { addDays, Day, daysBetween } from './day.ts'

/**
 * The Vietnamese lunisolar calendar, computed for UTC+7 after the method that Hồ Ngọc Đức published
 * (new moons and solar longitude after Jean Meeus, *Astronomical Algorithms*). It serves one purpose: Tết and the
 * Hùng Kings' day of a year whose official days off are not in the data.
 */

// The series below count in Julian days; this is the Julian day number of 1970-01-01.
const epoch = Day.parse('1970-01-01')
const epochJdn = 2_440_588
const utcOffset = 7 / 24
const synodicMonth = 29.530588853
// The new moon from which months are counted, that of 1 January 1900.
const firstNewMoon = 2_415_021.076998695

const radians = Math.PI / 180
const sin = (degrees: number): number => Math.sin(degrees * radians)

/** Julian day number of the local day on which the `k`-th new moon since 1900 falls. */
function newMoonDay(k: number): number {
  const t = k / 1236.85
  const t2 = t * t
  const t3 = t2 * t
  const mean =
    2_415_020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t2)
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3
  const latitude = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3
  const correction =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * latitude) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * latitude + sun) -
    0.0004 * sin(2 * latitude - sun) -
    0.0006 * sin(2 * latitude + moon) +
    0.001 * sin(2 * latitude - moon) +
    0.0005 * sin(2 * moon + sun)
  const deltaT =
    t < -11
      ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
      : -0.000278 + 0.000265 * t + 0.000262 * t2
  return Math.floor(mean + correction - deltaT + 0.5 + utcOffset)
}

/** Which twelfth of the ecliptic (0 from the March equinox) the sun stands in when the local day begins. */
function sunSign(jdn: number): number {
  const t = (jdn - 0.5 - utcOffset - 2_451_545) / 36_525
  const t2 = t * t
  const anomaly = 357.5291 + 35_999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.00029 * sin(3 * anomaly)
  const longitude = 280.46645 + 36_000.76983 * t + 0.0003032 * t2 + centre
  return Math.floor((((longitude % 360) + 360) % 360) / 30)
}

const jdnOf = (day: Day): number => daysBetween(epoch, day) + epochJdn
const dayOfJdn = (jdn: number): Day => addDays(epoch, jdn - epochJdn)

/** Number of the new moon that begins the eleventh lunar month, the one that holds the winter solstice of `year`. */
function eleventhMonth(year: number): number {
  const yearEnd = jdnOf(Day.parse(`${String(year).padStart(4, '0')}-12-31`))
  const k = Math.floor((yearEnd - firstNewMoon) / synodicMonth + 0.5) + 1
  for (let month = k; ; month--) {
    // The solstice is the sun's entry into the tenth twelfth (270°).
    if (newMoonDay(month) <= yearEnd && sunSign(newMoonDay(month)) < 9) return month
  }
}

/**
 * The day `day/month` (âm lịch, ordinary months, never the leap one) of the lunar year that begins in `year`.
 * `month` 1–10. Good for 1900–2199.
 */
export function lunarDay(year: number, month: number, day: number): Day {
  const start = eleventhMonth(year - 1)
  const next = eleventhMonth(year)
  // Thirteen months between two winter solstices: the first without a change of the sun's sign is the leap month.
  let leap = Infinity
  if (next - start > 12) {
    leap = start + 1
    while (leap < next && sunSign(newMoonDay(leap)) !== sunSign(newMoonDay(leap + 1))) leap++
  }
  const ordinary = start + month + 1
  return dayOfJdn(newMoonDay(ordinary >= leap ? ordinary + 1 : ordinary) + day - 1)
}

/** Mùng 1 Tết of `year`. */
export function lunarNewYear(year: number): Day {
  return lunarDay(year, 1, 1)
}

/** Giỗ Tổ Hùng Vương, 10/3 âm lịch, of `year`. */
export function hungKingsDay(year: number): Day {
  return lunarDay(year, 3, 10)
}
