/** The text with a capital in front: a name as it is printed where it begins a line. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
