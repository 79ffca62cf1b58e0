export const pdfWords = {
  pageNumber: (page: number, of: number): string => `第${page}页 共${of}页`,
};
