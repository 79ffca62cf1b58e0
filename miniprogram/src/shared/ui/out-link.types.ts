export interface OutLinkProps {
  /** `https://…` */
  readonly href: string;
  readonly className?: string;
  /** one string, as of `Txt` */
  readonly children: string;
}
