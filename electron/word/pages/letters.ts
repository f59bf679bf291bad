/**
 * Widths of the letters of Calibri, in units of its design, of which LETTER_UNITS are as long as the type is high: from the space
 * to the tilde, upright and bold.
 */
const REGULAR =
  '463 667 821 1020 1038 1464 1397 452 621 621 1020 1020 511 627 517 791 1038 1038 1038 1038 1038 1038 1038 1038 1038 1038 548 548 1020 1020 1020 949 1831 1185 1114 1092 1260 1000 941 1292 1276 516 653 1064 861 1751 1322 1356 1058 1378 1112 941 998 1314 1162 1822 1063 998 959 628 791 628 1020 1020 596 981 1076 866 1076 1019 625 964 1076 470 490 931 470 1636 1076 1080 1076 1076 714 801 686 1076 925 1464 887 927 809 644 943 644 1020'
const BOLD =
  '463 667 898 1020 1038 1493 1443 478 638 638 1020 1020 528 627 547 880 1038 1038 1038 1038 1038 1038 1038 1038 1038 1038 565 565 1020 1020 1020 949 1840 1241 1148 1084 1291 999 940 1305 1292 546 678 1120 866 1790 1349 1385 1090 1405 1153 968 1014 1337 1211 1856 1128 1064 979 665 880 665 1020 1020 615 1011 1099 857 1099 1031 648 971 1099 503 523 983 503 1666 1099 1101 1099 1099 728 817 710 1099 969 1526 941 970 814 704 973 704 1020'
/** Letters and signs beyond those which are no more than one of those with an accent. */
const FURTHER: Readonly<Record<string, number>> = {
  '\u00A0': 463,
  '‘': 511,
  '’': 511,
  '‚': 511,
  '“': 857,
  '”': 857,
  '„': 857,
  '–': 1020,
  '—': 1854,
  '…': 1414,
  '•': 1020,
  '·': 517,
  '×': 1020,
  '−': 1020,
  '≤': 1020,
  '≥': 1020,
  '→': 1854,
  '£': 1038,
  '€': 1038,
  '¥': 1038,
  ß: 1080,
  æ: 1583,
  ø: 1084,
  œ: 1740,
  ı: 470,
  ł: 507,
  Æ: 1563,
  Ø: 1359,
  Œ: 1775,
  Ł: 880,
}

export const LETTER_UNITS = 2048
/** From one line to the next, as a part of the height of the type. */
export const LINE_HEIGHT = 2500 / LETTER_UNITS

/** Of letters of other alphabets, which Word takes from other fonts; of Hebrew and Arabic ones. */
const OTHER = 1050
const RIGHT_TO_LEFT = 900
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u{1F300}-\u{3FFFD}]/u
const WITHOUT_WIDTH = /[\p{M}\p{Cf}\p{Cc}]/u

const upright = tableOf(REGULAR)
const strong = tableOf(BOLD)

/** @returns how wide a character is, in units of the font */
export function letterWidth(character: string, isBold: boolean): number {
  const table = isBold ? strong : upright
  return table.get(character) ?? table.get(character.normalize('NFD').charAt(0)) ?? otherWidth(character)
}

/** Whether a line may begin or end at the character without a space, as between those of Chinese and Japanese. */
export function isWide(character: string): boolean {
  return character >= '\u1100' && WIDE.test(character)
}

function otherWidth(character: string): number {
  if (WITHOUT_WIDTH.test(character)) return 0
  if (isWide(character)) return LETTER_UNITS
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u.test(character) ? RIGHT_TO_LEFT : OTHER
}

function tableOf(widths: string): ReadonlyMap<string, number> {
  const ofKeyboard = widths
    .split(' ')
    .map((width, index): [string, number] => [String.fromCodePoint(32 + index), Number(width)])
  return new Map([...Object.entries(FURTHER), ...ofKeyboard])
}
