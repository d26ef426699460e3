import { useEffect } from 'react';
import type { Resource } from '../../loading/resource.ts';
import { type ResourceIssues, reportResource } from './report-resource.ts';

/**
 * Reports a resource, as `reportResource` does, while the component is mounted.
 *
 * @param issues the same object in every render
 */
export function useResourceIssues<T>(resource: Resource<T>, issues: ResourceIssues): void {
  useEffect(() => reportResource(resource, issues), [resource, issues]);
}
