//! A port of a container.

use super::value::Value;

/// An entry of `ports`, its protocol defaulted. `None` means that there is no telling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Port {
    /// `name`; empty where absent.
    pub name: Option<Box<str>>,
    /// `containerPort`; 0 where absent.
    pub container_port: Option<i64>,
    /// `hostPort` as written; 0 where absent. [`Port::host_port`] has the default.
    pub written_host_port: Option<i64>,
    /// `protocol`; TCP where absent or empty.
    pub protocol: Option<Box<str>>,
    /// `hostIP`; empty where absent.
    pub host_ip: Option<Box<str>>,
}

impl Port {
    /// Reads it off an item of `ports`.
    pub fn of(port: Value) -> Port {
        Port {
            name: port.get("name").str_or("").map(Box::from),
            container_port: port.get("containerPort").int_or(0),
            written_host_port: port.get("hostPort").int_or(0),
            protocol: port.get("protocol").str_or("TCP").map(Box::from),
            host_ip: port.get("hostIP").str_or("").map(Box::from),
        }
    }

    /// The port of the node. Under `hostNetwork` a Pod's (not a template's) is its `containerPort` where none is
    /// written (`SetDefaults_Pod`).
    pub fn host_port(&self, follows_container_port: bool) -> Option<i64> {
        match self.written_host_port {
            Some(0) if follows_container_port => self.container_port,
            it => it,
        }
    }
}
