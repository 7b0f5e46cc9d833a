/**
 * For a button of the component library that has nothing to do at the end of a list: it looks and is told as switched off, and
 * keeps the focus of whoever moves by keyboard, which a disabled one loses. Pressing it must do nothing by itself.
 */
export function switchedOff(isOff: boolean): { 'data-disabled'?: true; 'aria-disabled'?: true } {
  return isOff ? { 'data-disabled': true, 'aria-disabled': true } : {}
}
