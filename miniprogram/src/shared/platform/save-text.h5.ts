/** A browser saves it among the downloads. */
export const saveText = (name: string, text: string): Promise<void> => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  // a browser may begin to read only after the click has returned
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return Promise.resolve();
};
