/** Endings of the files that a plan is read from, photos of its pages included: what a browser offers and the API names. */
export const readableFiles = ['docx', 'doc', 'pdf', 'html', 'htm', 'txt', 'md', 'jpg', 'jpeg', 'png'] as const
