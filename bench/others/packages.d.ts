/**
 * As much of the other annotators as is used here. Their packages are installed by `npm run bench` alone,
 * so that the rest of the project can be checked without them.
 */
declare module '@recogito/text-annotator' {
  interface TextAnnotation {
    readonly id: string;
    readonly bodies: readonly never[];
    readonly target: {
      readonly annotation: string;
      readonly selector: readonly {
        readonly start: number;
        readonly end: number;
        readonly quote: string;
        readonly range: Range;
      }[];
    };
  }
  interface TextAnnotator {
    setAnnotations(annotations: readonly TextAnnotation[]): void;
    readonly state: {
      readonly store: {
        addAnnotation(annotation: TextAnnotation): void;
        deleteAnnotation(id: string): void;
      };
    };
  }
  export function createTextAnnotator(
    container: HTMLElement,
    options: { readonly annotatingEnabled: boolean },
  ): TextAnnotator;
}

declare module 'tiptap-annotation-magic' {
  import type { Extension } from '@tiptap/core';
  export function AnnotationMagic(): Extension;
}

declare module '@tiptap/starter-kit' {
  import type { Extension } from '@tiptap/core';
  const StarterKit: Extension;
  export default StarterKit;
}

declare module 'react-text-annotate-blend' {
  import type { CSSProperties, ReactElement } from 'react';
  export interface AnnotateBlendTag {
    readonly start: number;
    readonly end: number;
    readonly tag?: string;
    readonly color?: string;
  }
  export function TextAnnotateBlend(props: {
    readonly content: string;
    readonly value: AnnotateBlendTag[];
    readonly style?: CSSProperties;
  }): ReactElement;
}
