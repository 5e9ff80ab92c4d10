//! What values mean.

use super::Row;

const CONTAINERS: &[&str] = &["Container", "EphemeralContainer"];

#[rustfmt::skip]
pub(super) static ROWS: &[Row<&[(&str, &str)]>] = &[
    (&["PodSpec"], "restartPolicy", &[
        ("Always", "Containers are started again whatever they ended with. For programs that run on, such as servers."),
        ("OnFailure", "Containers are started again unless they ended with exit status 0. For work that has an end."),
        ("Never", "Containers are never started again. When one ends, its work is done or has failed."),
    ]),
    (&["Container"], "restartPolicy", &[
        ("Always", "In `initContainers` it makes a sidecar: it starts in its turn, runs beside the containers and ends after them."),
        ("OnFailure", "Started again unless it ended with exit status 0."),
        ("Never", "Never started again."),
    ]),
    (CONTAINERS, "imagePullPolicy", &[
        ("Always", "The registry is asked on each start whether the image has changed; layers that the node has are not fetched again."),
        ("IfNotPresent", "The image is fetched if the node does not have it yet."),
        ("Never", "The image must be on the node already."),
    ]),
    (CONTAINERS, "terminationMessagePolicy", &[
        ("File", "From the file at `terminationMessagePath`."),
        ("FallbackToLogsOnError", "From the end of the log if the container failed and wrote no such file."),
    ]),
    (&["ContainerPort"], "protocol", &[
        ("TCP", "Connections; what most programs speak."),
        ("UDP", "Single packets: DNS, QUIC, much of streaming. Another port than TCP's of the same number."),
        ("SCTP", "Telephony, mostly. Needs a network that supports it."),
    ]),
    (&["PodSpec"], "dnsPolicy", &[
        ("ClusterFirst", "Names are looked up in the cluster first, then where the node looks."),
        ("ClusterFirstWithHostNet", "The same for a Pod with `hostNetwork`."),
        ("Default", "As on the node: Services are not found by name. It is not the default."),
        ("None", "Only what `dnsConfig` says."),
    ]),
    (&["PodSpec"], "preemptionPolicy", &[
        ("PreemptLowerPriority", "May drive out less important Pods."),
        ("Never", "Waits for its turn, before less important Pods."),
    ]),
    (&["HostPathVolumeSource"], "type", &[
        ("DirectoryOrCreate", "A directory; made empty, with permissions 0755, if nothing is there."),
        ("Directory", "A directory has to be there."),
        ("FileOrCreate", "A file; made empty, with permissions 0644, if nothing is there. Its directory has to be there."),
        ("File", "A file has to be there."),
        ("Socket", "A UNIX socket has to be there."),
        ("CharDevice", "A character device has to be there."),
        ("BlockDevice", "A block device has to be there."),
    ]),
    (&["EmptyDirVolumeSource"], "medium", &[
        ("Memory", "In the node's memory (tmpfs): fast, gone with a reboot, counted as the memory of who wrote it."),
    ]),
    (&["HTTPGetAction"], "scheme", &[
        ("HTTP", "Without encryption."),
        ("HTTPS", "Encrypted; the certificate is not checked."),
    ]),
    (&["VolumeMount"], "mountPropagation", &[
        ("None", "Later mounts stay where they are made."),
        ("HostToContainer", "Mounts that the node makes later appear in the container."),
        ("Bidirectional", "Mounts go both ways. Only for privileged containers."),
    ]),
    (&["Toleration"], "operator", &[
        ("Equal", "Key and value must be those of the taint."),
        ("Exists", "Any value will do."),
    ]),
    (&["Toleration"], "effect", &[
        ("NoSchedule", "New Pods are kept away from the node; those that run there stay."),
        ("PreferNoSchedule", "New Pods are kept away if there is another node."),
        ("NoExecute", "New Pods are kept away, and those that run there are driven out."),
    ]),
    (&["TopologySpreadConstraint"], "whenUnsatisfiable", &[
        ("DoNotSchedule", "The Pod waits."),
        ("ScheduleAnyway", "The Pod goes where it hurts least."),
    ]),
    (&["DeploymentStrategy"], "type", &[
        ("RollingUpdate", "New Pods come while old ones go, a few at a time."),
        ("Recreate", "All old Pods end before the first new one starts: there is a gap, but never two versions at once."),
    ]),
    (&["StatefulSetUpdateStrategy", "DaemonSetUpdateStrategy"], "type", &[
        ("RollingUpdate", "Pods are replaced by themselves, one after the other."),
        ("OnDelete", "A Pod is replaced when somebody deletes it."),
    ]),
    (&["StatefulSetSpec"], "podManagementPolicy", &[
        ("OrderedReady", "One after the other: the next Pod starts when the one before is ready."),
        ("Parallel", "All at once."),
    ]),
    (&["JobSpec"], "completionMode", &[
        ("NonIndexed", "The Pods are all alike; enough of them have to succeed."),
        ("Indexed", "Each Pod has a number, and for each number one has to succeed."),
    ]),
    (&["CronJobSpec"], "concurrencyPolicy", &[
        ("Allow", "A second Job starts beside the first."),
        ("Forbid", "This time is skipped."),
        ("Replace", "The running Job is ended, a new one starts."),
    ]),
    (&["SeccompProfile"], "type", &[
        ("RuntimeDefault", "The container runtime's own list: what ordinary programs need."),
        ("Localhost", "A profile that lies on the node, named by `localhostProfile`."),
        ("Unconfined", "All of them."),
    ]),
    (&["PodSecurityContext"], "fsGroupChangePolicy", &[
        ("OnRootMismatch", "Only where the volume's root directory has another group: quick with many files."),
        ("Always", "All files, on each start."),
    ]),
    (&["NodeSelectorRequirement"], "operator", &[
        ("In", "The label has one of these values."),
        ("NotIn", "The label has none of these values, or is missing."),
        ("Exists", "The label is there."),
        ("DoesNotExist", "The label is missing."),
        ("Gt", "The label is a number greater than this one."),
        ("Lt", "The label is a number less than this one."),
    ]),
    (&["LabelSelectorRequirement"], "operator", &[
        ("In", "The label has one of these values."),
        ("NotIn", "The label has none of these values, or is missing."),
        ("Exists", "The label is there."),
        ("DoesNotExist", "The label is missing."),
    ]),
];

const AMOUNTS: &[&str] = &["limits", "requests", "overhead"];

/// Keys of maps: the maps, the key, what it means.
#[rustfmt::skip]
pub(super) static KEYS: &[(&[&str], &str, &str)] = &[
    (AMOUNTS, "cpu", "Computing time, in cores: `500m` is half a core, `2` is two. A request is a share that the container is sure to get; above its limit it is slowed down, never killed."),
    (AMOUNTS, "memory", "Bytes: `128Mi` is 134,217,728 of them, `128M` 128 million; a lone `m` means thousandths. A container that takes more than its limit is killed (`OOMKilled`)."),
    (AMOUNTS, "ephemeral-storage", "Bytes on the node's disk: logs, what the container writes into its own file system, and `emptyDir` volumes. A Pod that takes more than its limit is evicted."),
    (&["requests", "limits"], "storage", "How large the volume has to be at least."),
    (&["nodeSelector"], "kubernetes.io/os", "The node's system: `linux` or `windows`."),
    (&["nodeSelector"], "kubernetes.io/arch", "The node's processor: `amd64`, `arm64`."),
    (&["nodeSelector"], "kubernetes.io/hostname", "The node's own name."),
    (&["nodeSelector"], "topology.kubernetes.io/zone", "The zone that the node is in."),
    (&["nodeSelector"], "topology.kubernetes.io/region", "The region that the node is in."),
];

/// What objects of a kind are.
#[rustfmt::skip]
pub(super) static KINDS: &[(&str, &str)] = &[
    ("Pod", "One or more containers that run together on one node. By itself, nobody replaces it when its node goes; a Deployment does."),
    ("Deployment", "Keeps a number of equal Pods running and replaces them step by step when the template changes."),
    ("StatefulSet", "Pods with names and volumes of their own that stay when a Pod is replaced."),
    ("DaemonSet", "One Pod on each node."),
    ("Job", "Runs Pods until enough of them have succeeded."),
    ("CronJob", "Starts a Job at the times of a schedule."),
    ("ReplicaSet", "Keeps a number of equal Pods running. Mostly a Deployment makes it."),
    ("ReplicationController", "Keeps a number of equal Pods running: what came before the ReplicaSet."),
    ("PodTemplate", "A Pod to make copies of, by itself."),
];
