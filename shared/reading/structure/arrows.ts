const arrowSigns = '→⇒➔➜➝'

/** "→", "⇒", "=>", "-->": what stands behind it says who does what stands before it, or what comes of it. */
export const arrow = `(?:=+>|-+>|[${arrowSigns}])`
/** What one begins with. */
export const arrowBegins = `=\\-${arrowSigns}`
