//! The grammars that the server checks texts against, by name. What they accept and what the server says about a text
//! that is none of theirs is the business of whoever reads manifests; here they only have names and a few words.

/// A grammar. Named after the server's function where it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// RFC 1123 label, up to 63 characters (`IsDNS1123Label`).
    DnsLabel,
    /// The same as a prefix of a name: a trailing `-` is fine (`NameIsDNSLabel` with prefix).
    DnsLabelPrefix,
    /// RFC 1123 subdomain, up to 253 characters (`NameIsDNSSubdomain`).
    DnsSubdomain,
    /// The same as a prefix of a name: a trailing `-` is fine (`NameIsDNSSubdomain` with prefix).
    DnsSubdomainPrefix,
    /// A DNS subdomain when lower-cased (`ValidateCSIDriverName`).
    DnsSubdomainAnyCase,
    /// What stands in `searches`: a DNS subdomain with or without a trailing dot; since 1.33 underscores and a single
    /// dot too (`ValidateDNS1123SubdomainWithUnderScore`).
    DnsSearch,
    /// `[prefix/]name` (`IsQualifiedName`).
    QualifiedName,
    /// `prefix/path` (`IsDomainPrefixedPath`).
    DomainPrefixedPath,
    /// `domain.tld/path`, up to 571 characters (`ValidateSignerName`).
    SignerName,
    /// Up to 63 characters, may be empty (`IsValidLabelValue`).
    LabelValue,
    /// A mapping of qualified names to label values (`ValidateLabels`); complaints stand at the mapping.
    Labels,
    /// A mapping whose keys are qualified names when lower-cased, up to 256 KiB in all (`ValidateAnnotations`).
    Annotations,
    /// IANA service name, up to 15 characters (`IsValidPortName`).
    PortName,
    /// A number from 1 to 65535, or a port name (`ValidatePortNumOrName`).
    PortNumberOrName,
    /// Name of an environment variable: printable ASCII without `=`; before 1.32 a C identifier with `-` and `.`
    /// (`IsRelaxedEnvVarName`, `IsEnvVarName`).
    EnvName,
    /// Printable ASCII without `=` in every version (`IsRelaxedEnvVarName`).
    RelaxedEnvName,
    /// Key of a ConfigMap or Secret, up to 253 characters (`IsConfigMapKey`).
    ConfigMapKey,
    /// Name of an HTTP header (`IsHTTPHeaderName`).
    HttpHeaderName,
    /// Does not start with `/` and has no element `..` (`validateLocalDescendingPath`).
    RelativePath,
    /// A relative path that does not start with `..` either (`ValidateLocalNonReservedPath`).
    LocalPath,
    /// Has no element `..` (`validatePathNoBacksteps`).
    PathNoBacksteps,
    /// Starts with `/`.
    AbsolutePath,
    /// IPv4 or IPv6; leading zeros and IPv4-mapped IPv6 are refused since 1.36 (`IsValidIPForLegacyField`).
    IpAddress,
    /// An IP address as the server would write it (`GetWarningsForIP`).
    CanonicalIp,
    /// No blanks before or after it.
    Trimmed,
    /// Letters, marks, numbers, punctuation, symbols and the ASCII blank (`unicode.IsPrint`).
    Printable,
    /// Without a `/`.
    NoSlash,
    /// Segments joined by `.` or `/`, up to 253 characters (`IsValidSysctlName`).
    SysctlName,
    /// `iqn...`, `eui...` or `naa...`.
    IscsiName,
    /// `host:port`, several with commas between them.
    HostPorts,
    /// `[DOMAIN\]USER` of Windows (`validateWindowsSecurityContextOptions`).
    WindowsUserName,
    /// A number that is not negative, or a percentage (`ValidatePositiveIntOrPercent`).
    IntOrPercent,
    /// Five fields, or `@daily` and the like (`validateScheduleFormat`).
    CronSchedule,
    /// A name of the IANA time zone database (`validateTimeZone`).
    TimeZone,
}

impl Format {
    /// A few words on what it accepts, for a hover's "allowed" line.
    pub fn describe(self) -> &'static str {
        match self {
            Format::DnsLabel => "DNS label: at most 63 of a-z, 0-9 and `-`, no `-` first or last",
            Format::DnsLabelPrefix => "start of a DNS label: a-z, 0-9 and `-`, no `-` first",
            Format::DnsSubdomain => {
                "DNS subdomain: at most 253 of a-z, 0-9, `-` and `.`, a letter or digit around each `.`"
            }
            Format::DnsSubdomainPrefix => "start of a DNS subdomain: a-z, 0-9, `-` and `.`",
            Format::DnsSubdomainAnyCase => "DNS subdomain in either case: letters, digits, `-` and `.`",
            Format::DnsSearch => "DNS search domain",
            Format::QualifiedName => {
                "name of at most 63 letters, digits, `-`, `_` and `.`, with an optional DNS prefix and `/`"
            }
            Format::DomainPrefixedPath => "path with a domain in front, `example.com/name`",
            Format::SignerName => "name of a signer, `example.com/name`",
            Format::LabelValue => "label value: at most 63 letters, digits, `-`, `_` and `.`, or empty",
            Format::Labels => "label keys and label values",
            Format::Annotations => "qualified names as keys, at most 256 KiB in all",
            Format::PortName => {
                "port name: at most 15 of a-z, 0-9 and `-`, at least one letter, no `--`, no `-` first or last"
            }
            Format::PortNumberOrName => "number from 1 to 65535, or the name of a port",
            Format::EnvName => "name of an environment variable, without `=`",
            Format::RelaxedEnvName => "name of an environment variable: printable ASCII without `=`",
            Format::ConfigMapKey => {
                "key: at most 253 letters, digits, `-`, `_` and `.`, not starting with `..`"
            }
            Format::HttpHeaderName => "HTTP header name: letters, digits and `-`",
            Format::RelativePath => "relative path without `..`",
            Format::LocalPath => "relative path that has no `..` and does not start with it",
            Format::PathNoBacksteps => "path without `..`",
            Format::AbsolutePath => "absolute path",
            Format::IpAddress => "IPv4 or IPv6 address",
            Format::CanonicalIp => "address in its usual form: no leading zeros, IPv6 as RFC 5952 has it",
            Format::Trimmed => "text without blanks around it",
            Format::Printable => "printable characters",
            Format::NoSlash => "text without `/`",
            Format::SysctlName => "name of a kernel parameter, `net.core.somaxconn`",
            Format::IscsiName => "iSCSI name: `iqn.`, `eui.` or `naa.`",
            Format::HostPorts => "`host:port`, several with commas between them",
            Format::WindowsUserName => "user name of Windows, `DOMAIN\\user` or `user`",
            Format::IntOrPercent => "number that is not negative, or a percentage such as `25%`",
            Format::CronSchedule => {
                "five fields of cron, or `@hourly`, `@daily`, `@weekly`, `@monthly`, `@yearly`, `@every 1h`"
            }
            Format::TimeZone => "name of a time zone, `Europe/Berlin`",
        }
    }
}
