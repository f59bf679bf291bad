/** A chance in words where there is little room: "more than 19 in 20" as "> 19 in 20". */
export function inShort(chance: string): string {
  return chance.replace('more than', '>').replace('less than', '<')
}
