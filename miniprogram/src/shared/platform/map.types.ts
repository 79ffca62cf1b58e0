export interface MapPlace {
  readonly name: string;
  readonly address: string;
  /** degrees, in the datum of Chinese maps (GCJ-02) */
  readonly latitude: number;
  readonly longitude: number;
}
