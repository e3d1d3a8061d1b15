/** Control characters (PostgreSQL refuses NUL), the marks that can make text read other than it is, and halves of characters. Plain right-to-left text is fine. */
const UNWANTED = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

/** One form for equal texts, line breaks as \n, nothing that can't be shown. */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNWANTED, '').normalize('NFC');
