/** Words as a diagnostic quotes them: 90 characters and "…" where there are more. */
export const shortened = (text: string): string => (text.length > most ? `${text.slice(0, most).trimEnd()}…` : text)
const most = 90
