/** Names of the elements and attributes that are read, in Clark notation. */
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const WORD_2010 = 'http://schemas.microsoft.com/office/word/2010/wordml'
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const VML = 'urn:schemas-microsoft-com:vml'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

export const w = (name: string): string => `{${WORD}}${name}`
export const w14 = (name: string): string => `{${WORD_2010}}${name}`
export const c = (name: string): string => `{${CHART}}${name}`
export const a = (name: string): string => `{${DRAWING}}${name}`
export const v = (name: string): string => `{${VML}}${name}`
export const r = (name: string): string => `{${RELATIONSHIPS}}${name}`
export const mc = (name: string): string => `{${COMPATIBILITY}}${name}`
