const URL = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:|doi:)[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]}»*|]\/?/iy
const EMAIL = /[\w.%+-]+@[\w-]+(?:\.[\w-]+)*/y
const HANDLE = /[@#][A-Za-z_][\w.]*\w/y
const DOMAIN =
  /[a-z0-9_](?:[\w#-]*\.)+(?:com|org|net|gov|edu|mil|int|info|biz|io|co\.uk|uk|de|fr|ru|cn|jp|kr|eu|au|nz|tv|pdf|docx?|xlsx?|html?|txt|jpe?g|png|gif|zip|exe|mp[34])\b(?:\/[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]}»*|]\/?)?/iy
const NEWSGROUP = /[a-z]+(?:\.[a-z][a-z-]+){2,}(?![\w.])/y

/** Where the web address, e-mail address, file name, handle or hashtag that begins at `at` ends, or -1. */
export function addressEnd(text: string, at: number, end: number): number {
  for (const pattern of [URL, EMAIL, DOMAIN, HANDLE, NEWSGROUP]) {
    pattern.lastIndex = at
    if (pattern.test(text) && pattern.lastIndex <= end) return pattern.lastIndex
  }
  return -1
}
